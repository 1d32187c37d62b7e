import { tell } from '../tell'
import type { Context, Family, Sighting } from '../family'

/** OpenSSL's verification errors as Node prints them: without `X509_V_ERR_`. */
const NAMES =
  'AKID_ISSUER_SERIAL_MISMATCH CA_MD_TOO_WEAK CERT_CHAIN_TOO_LONG CERT_HAS_EXPIRED CERT_NOT_YET_VALID CERT_REJECTED CERT_REVOKED CERT_SIGNATURE_FAILURE CERT_UNTRUSTED CRL_HAS_EXPIRED CRL_NOT_YET_VALID CRL_SIGNATURE_FAILURE DEPTH_ZERO_SELF_SIGNED_CERT EE_KEY_TOO_SMALL HOSTNAME_MISMATCH INVALID_CA INVALID_PURPOSE IP_ADDRESS_MISMATCH PATH_LENGTH_EXCEEDED SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY UNABLE_TO_DECRYPT_CERT_SIGNATURE UNABLE_TO_DECRYPT_CRL_SIGNATURE UNABLE_TO_GET_CRL UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE'.split(
    ' ',
  )

/** OpenSSL's words for the errors that people meet, and their numbers. */
const WORDS: Readonly<Record<string, readonly [number, string]>> = {
  'unable to get issuer certificate': [2, 'UNABLE_TO_GET_ISSUER_CERT'],
  'certificate is not yet valid': [9, 'CERT_NOT_YET_VALID'],
  'certificate has expired': [10, 'CERT_HAS_EXPIRED'],
  'self signed certificate in certificate chain': [19, 'SELF_SIGNED_CERT_IN_CHAIN'],
  'self signed certificate': [18, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  'unable to get local issuer certificate': [20, 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  'unable to verify the first certificate': [21, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  'certificate revoked': [23, 'CERT_REVOKED'],
  'hostname mismatch': [62, 'HOSTNAME_MISMATCH'],
}
const phrases = Object.keys(WORDS).map((words) => words.replace('self signed', 'self[- ]signed'))

const tables = ['x509']

function named(name: string, { facts }: Context): Sighting {
  const [fact] = facts('x509').named(`X509_V_ERR_${name}`)
  const number = fact ? Number.parseInt(fact.key, 16) : undefined
  return {
    code: name,
    ...(fact?.summary ? { summary: fact.summary } : {}),
    ...(number === undefined ? {} : { parts: [{ label: 'Verify error', value: String(number) }] }),
    equivalents: [
      { family: 'x509', code: `X509_V_ERR_${name}` },
      ...(number === undefined ? [] : [{ family: 'x509', code: `verify error ${number}` }]),
    ],
  }
}

export const x509: Family = {
  id: 'x509',
  title: 'Certificate verification errors',
  summary:
    'Recognises why a certificate was not trusted: OpenSSL’s numbers and words, the names that Node prints, and the one name that Python, Dart and others wrap them in.',
  rules: [
    {
      triggers: NAMES.map((name) => name.toLowerCase()),
      pattern: new RegExp(
        `(?<![A-Za-z0-9])(?:X509_V_)?(?:ERR_)?(?<name>${NAMES.toReversed().join('|')})(?!\\w)`,
      ),
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'name',
        ...named(groups['name'] ?? '', context),
        confidence: 0.96,
        role: 'cause',
      }),
    },
    {
      triggers: ['err_tls_cert_altname_invalid'],
      pattern: /(?<!\w)ERR_TLS_CERT_ALTNAME_INVALID(?!\w)/,
      tables: ['node'],
      read: (match, { facts }) => ({
        code: match[0],
        ...tell(facts('node').of(match[0])),
        confidence: 0.97,
        role: 'cause',
      }),
    },
    {
      triggers: ['certificate_verify_failed'],
      pattern: /(?<!\w)CERTIFICATE_VERIFY_FAILED(?!\w)/,
      tables: ['openssl-reason'],
      read: (match) => ({
        code: match[0],
        summary: 'The other side’s certificate was not trusted; the words after it say why.',
        confidence: 0.96,
      }),
    },
    {
      triggers: ['verify return code', 'verify error:num='],
      pattern: /\b(?:Verify return code: |verify error:num=)(?<number>[1-9]\d?)(?!\d)/i,
      tables,
      read({ groups = {} }, context) {
        const number = Number(groups['number'])
        const name = context
          .facts('x509')
          .of(number)[0]
          ?.name.replace(/^X509_V_ERR_/, '')
        return {
          at: 'number',
          ...(name ? named(name, context) : { code: `verify error ${number}` }),
          confidence: 0.96,
          role: 'cause',
          because: ['OpenSSL prints the number of its verification error there'],
        }
      },
    },
    {
      triggers: ['ssl certificate problem', 'certificate verify failed: '],
      pattern: new RegExp(
        `(?:\\bSSL certificate problem: |\\bcertificate verify failed: )(?<words>${phrases.join('|')})`,
        'i',
      ),
      tables,
      read({ groups = {} }, context) {
        const known =
          WORDS[(groups['words'] ?? '').toLowerCase().replace('self-signed', 'self signed')]
        if (!known) return undefined
        return {
          at: 'words',
          ...named(known[1], context),
          parts: [{ label: 'Verify error', value: String(known[0]) }],
          confidence: 0.85,
          // The code that the program printed itself comes first.
          role: 'wrapper',
          weight: -1,
          because: ['the words are OpenSSL’s for this error'],
        }
      },
    },
    {
      // Go: `x509: certificate has expired`, `x509: certificate is valid for a, not b`
      triggers: ['x509: certificate '],
      pattern:
        /\bx509: certificate (?:(?<expired>has expired)|(?<other>is (?:valid for|not valid for any names)))/,
      tables,
      read({ groups = {}, 0: said }, context) {
        if (said.endsWith('is valid for') && !/, not \S/.test(context.after.slice(0, 400)))
          return undefined
        const name = groups['expired'] ? 'CERT_HAS_EXPIRED' : 'HOSTNAME_MISMATCH'
        return {
          ...named(name, context),
          confidence: 0.8,
          role: 'wrapper',
          weight: -1,
          because: ['Go says in words what OpenSSL has this name for'],
        }
      },
    },
  ],
  samples: [
    {
      text: 'Get "https://registry.example.org/v2/": tls: failed to verify certificate: x509: certificate has expired or is not yet valid',
      codes: ['CERT_HAS_EXPIRED'],
    },
    {
      text: 'x509: certificate is valid for a.example.org, not b.example.org',
      codes: ['HOSTNAME_MISMATCH'],
    },
    {
      text: 'Error: UNABLE_TO_VERIFY_LEAF_SIGNATURE\n    at TLSSocket.onConnectSecure',
      codes: ['UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    },
    { text: 'npm ERR! code SELF_SIGNED_CERT_IN_CHAIN', codes: ['SELF_SIGNED_CERT_IN_CHAIN'] },
    {
      text: '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1129)',
      codes: ['CERTIFICATE_VERIFY_FAILED', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    },
    { text: 'SSL certificate problem: certificate has expired', codes: ['CERT_HAS_EXPIRED'] },
  ],
  negatives: [
    { text: 'x509: certificate is valid for a.example.org', why: 'no failure' },
    { text: 'x509: certificate signed by Example CA', why: 'an issuer that is known' },
    { text: 'Verify return code: 0 (ok)', why: 'success' },
    { text: 'notAfter=Oct  7 03:28:49 2033 GMT', why: 'a date that is yet to come' },
    {
      text: 'the certificate has expired data in its cache',
      why: 'prose, no program announces it',
    },
    { text: 'SSL_CERT_FILE=/etc/ssl/certs/ca.pem', why: 'a setting' },
  ],
  sources: [
    {
      title: 'OpenSSL: verification options and errors',
      url: 'https://docs.openssl.org/3.0/man1/openssl-verification-options/',
    },
  ],
}
