import { tell } from '../tell'
import type { Context, Family, Rule, Sighting } from '../family'

/** Alerts of RFC 8446 and its forerunners; close_notify is the orderly end. */
const ALERTS: Readonly<Record<number, string>> = {
  10: 'unexpected_message',
  20: 'bad_record_mac',
  21: 'decryption_failed',
  22: 'record_overflow',
  30: 'decompression_failure',
  40: 'handshake_failure',
  41: 'no_certificate',
  42: 'bad_certificate',
  43: 'unsupported_certificate',
  44: 'certificate_revoked',
  45: 'certificate_expired',
  46: 'certificate_unknown',
  47: 'illegal_parameter',
  48: 'unknown_ca',
  49: 'access_denied',
  50: 'decode_error',
  51: 'decrypt_error',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  86: 'inappropriate_fallback',
  90: 'user_canceled',
  100: 'no_renegotiation',
  109: 'missing_extension',
  110: 'unsupported_extension',
  112: 'unrecognized_name',
  113: 'bad_certificate_status_response',
  115: 'unknown_psk_identity',
  116: 'certificate_required',
  120: 'no_application_protocol',
}
const numbers = new Map(Object.entries(ALERTS).map(([number, name]) => [name, Number(number)]))

function alertOf(number: number, { facts }: Context): Sighting {
  const name = ALERTS[number]
  return {
    code: name ?? `TLS alert ${number}`,
    ...tell(facts('tls-alert').of(number)),
    parts: [{ label: 'Alert', value: String(number) }],
    equivalents: [{ family: 'tls', code: `TLS alert ${number}` }],
  }
}

/** Go’s words, where they aren’t the name. */
const GO: Readonly<Record<string, number>> = {
  'unknown certificate authority': 48,
  'unknown certificate': 46,
  'expired certificate': 45,
  'revoked certificate': 44,
  'error decoding message': 50,
  'error decrypting message': 51,
  'protocol version not supported': 70,
  'insufficient security level': 71,
}

const words = [
  ...Object.keys(GO),
  ...Object.values(ALERTS).map((name) => name.replaceAll('_', '[ _]')),
]

function alertRule(
  triggers: readonly string[],
  pattern: RegExp,
  confidence: number,
  because: string,
): Rule {
  return {
    triggers,
    pattern,
    tables: ['tls-alert'],
    read({ groups = {} }, context) {
      const said = groups['words']?.toLowerCase() ?? ''
      const number =
        GO[said] ?? numbers.get(said.replaceAll(' ', '_')) ?? Number(groups['number'] ?? NaN)
      if (Number.isNaN(number) || number === 0 || number > 255) return undefined
      const at = groups['words'] ? 'words' : 'number'
      return { at, ...alertOf(number, context), confidence, because: [because] }
    },
  }
}

export const tls: Family = {
  id: 'tls',
  title: 'TLS alerts',
  summary:
    'Recognises the alert with which one side ended a handshake, by name or number, in the words of OpenSSL, Go, Java, curl, Schannel and Wireshark.',
  rules: [
    alertRule(
      ['alert ', 'fatal alert', 'remote error: tls: ', 'alert, ', 'description: '],
      new RegExp(
        `(?:\\b(?:sslv3|tlsv1|tlsv1\\.3|tlsv13|SSL|TLS|fatal) alert:? |\\breceived fatal alert: |\\bremote error: tls: |\\bTLS alert, (?:Server hello|[\\w ]{0,20}), |\\bTLS alert, |\\bAlert \\(Level: Fatal, Description: )(?<words>${words.join('|')})(?!\\w)`,
        'i',
      ),
      0.93,
      'the words before it announce an alert',
    ),
    alertRule(
      ['alert number', 'alert code is', 'alert code:'],
      /\b(?:SSL alert number|fatal alert code is|(?:TLS|SSL) alert (?:number|code)[ :=]{1,2}) ?(?<number>\d{1,3})(?!\d)/i,
      0.95,
      'the words before it name the number of an alert',
    ),
  ],
  samples: [
    { text: 'remote error: tls: bad certificate', codes: ['bad_certificate'] },
    {
      text: 'javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure',
      codes: ['handshake_failure'],
    },
    {
      text: 'SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca:../ssl/record/rec_layer_s3.c:1586:SSL alert number 48',
      codes: ['unknown_ca'],
    },
    {
      text: 'A fatal alert was received from the remote endpoint. The TLS protocol defined fatal alert code is 70.',
      codes: ['protocol_version'],
    },
  ],
  negatives: [
    { text: '* TLSv1.3 (OUT), TLS alert, close notify (256):', why: 'the orderly end' },
    { text: 'TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)', why: 'success' },
    { text: 'storm alert: unknown name of the station', why: 'another kind of alert' },
    { text: 'access denied for user ann', why: 'no alert stands before it' },
  ],
  sources: [
    {
      title: 'What SSL alert messages mean',
      url: 'https://knowledge.broadcom.com/external/article/167220/what-do-the-following-ssl-alert-messages.html',
    },
    { title: 'RFC 8446: alert protocol', url: 'https://www.rfc-editor.org/rfc/rfc8446' },
  ],
}
