import { tell } from '../tell'
import type { Context, Family, Sighting } from '../family'

/** MIT adds the protocol's numbers to this. */
const MIT_BASE = -1765328384

const tables = ['kerberos']

function numbered(number: number, { facts }: Context): Sighting {
  const [fact, ...others] = facts('kerberos').of(number)
  const isProtocol = number < 128
  return {
    code: isProtocol ? `KRB ${number}` : (fact?.name ?? `KRB ${number}`),
    ...tell(fact ? [fact] : []),
    parts: [{ label: 'Number', value: `${number} (0x${number.toString(16).toUpperCase()})` }],
    equivalents: [
      ...[fact, ...others].flatMap((known) =>
        known ? [{ family: 'kerberos', code: known.name }] : [],
      ),
      { family: 'kerberos', code: String(MIT_BASE + number), name: 'MIT' },
    ],
  }
}

/**
 * What MIT’s library and Heimdal say where they print no number, and its key in the table. Later texts name the
 * principal or realm in the middle of it.
 */
const SPOKEN: readonly (readonly [words: string, number: number])[] = [
  ["client's entry in database has expired", 1],
  ["client (?:'[^'\\n]{1,120}' |\\S{1,80} )?not found in kerberos database", 6],
  ["server (?:'[^'\\n]{1,120}' |\\S{1,80} )?not found in kerberos database", 7],
  ['kdc policy rejects request', 12],
  ["kdc can't fulfill requested option", 13],
  ['kdc has no support for encryption type', 14],
  ['kdc has no support for padata type', 16],
  ["client'?s'? credentials have been revoked", 18],
  ['password has expired', 23],
  ['preauthentication failed', 24],
  ['additional pre-authentication required', 25],
  ['decrypt integrity check failed', 31],
  ['password incorrect(?= while getting initial credentials)', 31],
  ['ticket expired', 32],
  ['ticket not yet valid', 33],
  ['request is a replay', 34],
  ['clock skew too great(?! in kdc reply)', 37],
  ['message stream modified', 41],
  ['key version is not available', 44],
  ['matching credential not found', 0x8d],
  ['clock skew too great in kdc reply', 0x94],
  ['cannot find kdc for (?:requested )?realm', 0x9a],
  ['cannot contact any kdc for (?:requested )?realm', 0x9c],
  ['(?:no key table entry found|key table entry not found|keytab contains no suitable keys)', 0xb5],
  ['no credentials cache (?:file )?found', 0xc3],
  ['cannot resolve (?:servers for )?kdc (?:in|for requested) realm', 0xdc],
]

/** Of each pattern the literal that its matches begin or end with. */
const SPOKEN_TRIGGERS = [
  'in database has expired',
  'not found in kerberos database',
  'kdc policy rejects',
  "kdc can't fulfill",
  'kdc has no support',
  'credentials have been revoked',
  'password has expired',
  'preauthentication failed',
  'additional pre-auth',
  'decrypt integrity',
  'password incorrect while',
  'ticket expired',
  'ticket not yet valid',
  'is a replay',
  'clock skew too great',
  'message stream modified',
  'key version is not',
  'matching credential not',
  'cannot find kdc',
  'cannot contact any kdc',
  'key table entry',
  'keytab contains no',
  'no credentials cache',
  'cannot resolve servers for kdc',
  'cannot resolve kdc',
]

/** Who speaks of Kerberos; a ticket expires and a password does elsewhere too. */
const SPEAKER =
  /\bk(?:init|vno|admin|passwd)\b|krb5|kerberos|\bKDC\b|GSS|\bsssd\b|getting (?:initial|default)|\bkeytab\b/i
/** The code itself is there: the words only say it again. */
const NUMBERED = /KRB_|KDC_ERR|KRB5|-17653\d{5}|\((?:\d{1,2})\)|\berror code/

export const kerberos: Family = {
  id: 'kerberos',
  title: 'Kerberos errors',
  summary:
    'Recognises the KDC_ERR, KRB_AP_ERR and KRB5 names, the failure codes of Windows security events, the large negative numbers of MIT Kerberos, and its words where it prints no number.',
  rules: [
    {
      triggers: ['kdc_err_', 'krb_ap_', 'krb_err_', 'krb5', 'krb_ap_err'],
      pattern:
        /(?<!\w)(?:KRB5)?(?:KDC_ERR|KRB_AP_ERR|KRB_AP|KRB_ERR|KRB5KRB_AP_ERR|KRB5_(?:KDC|CC|KT|REALM|PREAUTH|FCC|CONFIG|LIBOS|RC|GET|NO|SENDAUTH))_[A-Z0-9_]{2,50}(?!\w)/,
      tables,
      read(match, context) {
        const name = match[0].replace(/^KRB5(?=KDC_ERR|KRB_)/, '')
        const [fact] = context.facts('kerberos').named(name)
        const number = fact ? Number.parseInt(fact.key, 16) : undefined
        return {
          ...(number === undefined ? {} : numbered(number, context)),
          code: name,
          ...(number === undefined || number >= 128
            ? {}
            : { equivalents: [{ family: 'kerberos', code: `KRB ${number}` }] }),
          confidence: 0.97,
          weight: 1,
        }
      },
    },
    {
      triggers: ['krb error', 'krbexception', 'krb5 error', 'kerberos error'],
      pattern:
        /\b(?:KRB Error|krb5 error code|Kerberos error(?: code)?)[ :=]{1,3}\(?(?<number>[1-9]\d?|1[01]\d|12[0-7])(?!\d)/i,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'number',
        ...numbered(Number(groups['number']), context),
        confidence: 0.93,
      }),
    },
    {
      triggers: ['krbexception', 'mechanism level: '],
      pattern: /\b(?:KrbException|Mechanism level): [^():]{3,120}\((?<number>[1-9]\d?)\)/,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'number',
        ...numbered(Number(groups['number']), context),
        confidence: 0.95,
        because: ['Java prints the protocol’s number after its words'],
      }),
    },
    {
      triggers: ['failure code', 'result code', 'error code'],
      pattern:
        /\b(?<label>Failure|Result|Error) Code:[ \t]{1,24}(?<value>0x[0-9a-f]{1,2})(?![0-9a-z])/i,
      tables,
      read({ groups = {} }, context) {
        const number = Number(groups['value'])
        const isTicket = /^(?:Failure|Result)$/i.test(groups['label'] ?? '')
        const word = context.near(
          /\bKerberos\b|\bTicket\b|\bKDC\b|\bkrbtgt\b|\bPre-?Auth/i,
          isTicket ? 12 : 3,
        )
        if (number === 0 || (!isTicket && !word)) return undefined
        return {
          at: 'value',
          ...numbered(number, context),
          confidence: word ? 0.95 : 0.8,
          because: [
            word ? `‘${word}’ stands near it` : 'Windows prints a ticket’s failure this way',
          ],
        }
      },
    },
    {
      triggers: SPOKEN_TRIGGERS,
      pattern: new RegExp(
        `(?<![\\w'])(?:${SPOKEN.map(([words], index) => `(?<w${index}>${words})`).join('|')})(?!\\w)`,
        'i',
      ),
      tables,
      read({ groups = {} }, context) {
        const index = SPOKEN.findIndex((_, at) => groups[`w${at}`] !== undefined)
        const said = SPOKEN[index]
        const speaker = context.near(SPEAKER, 1)
        if (!said || !speaker || NUMBERED.test(context.line)) return undefined
        return {
          at: `w${index}`,
          ...numbered(said[1], context),
          confidence: 0.85,
          because: ['Kerberos prints these words for it'],
        }
      },
    },
    {
      triggers: ['-17653282', '-17653283', '-17653281'],
      pattern: /(?<![\w.])-17653(?:28[123])\d\d(?!\d)/,
      tables,
      read(match, context) {
        const number = Number(match[0]) - MIT_BASE
        if (number <= 0 || number > 255) return undefined
        return {
          ...numbered(number, context),
          confidence: 0.97,
          because: ['MIT Kerberos numbers its errors from -1765328384 on'],
        }
      },
    },
  ],
  samples: [
    {
      text: '[-] Kerberos SessionError: KRB_AP_ERR_SKEW(Clock skew too great)',
      codes: ['KRB_AP_ERR_SKEW'],
    },
    {
      text: 'Kerberos pre-authentication failed.\n\tFailure Code:\t\t0x18\n\tPre-Authentication Type:\t2',
      codes: ['KRB 24'],
    },
    { text: 'KrbException: Clock skew too great (37)', codes: ['KRB 37'] },
    {
      text: 'GSSException: No valid credentials provided (Mechanism level: Server not found in Kerberos database (7))',
      codes: ['KRB 7'],
    },
    {
      text: "kinit: Client 'svc@EXAMPLE.ORG' not found in Kerberos database while getting initial credentials",
      codes: ['KRB 6'],
    },
    {
      text: 'kinit: Preauthentication failed while getting initial credentials',
      codes: ['KRB 24'],
    },
    {
      text: 'kinit: Cannot find KDC for realm "EXAMPLE.ORG" while getting initial credentials',
      codes: ['KRB5_REALM_UNKNOWN'],
    },
    {
      text: 'klist: No credentials cache found (filename: /tmp/krb5cc_1000)',
      codes: ['KRB5_FCC_NOFILE'],
    },
    { text: 'gss_init_sec_context failed: minor -1765328347', codes: ['KRB 37'] },
    { text: 'krb5_get_init_creds: KRB5KDC_ERR_PREAUTH_FAILED', codes: ['KDC_ERR_PREAUTH_FAILED'] },
  ],
  negatives: [
    { text: 'Kerberos ticket granted.\n\tResult Code:\t0x0', why: 'success' },
    { text: '(Mechanism level: Failed to find any Kerberos tgt)', why: 'no number' },
    { text: 'Ticket cache: FILE:/tmp/krb5cc_1000', why: 'a file' },
    { text: 'Error Code: 0x5', why: 'nothing here speaks of Kerberos' },
    { text: 'KRB5_CONFIG=/etc/krb5.conf', why: 'a setting' },
    { text: 'Your parking ticket expired yesterday.', why: 'nothing here speaks of Kerberos' },
    { text: 'The password has expired and must be changed.', why: 'no word of Kerberos either' },
    { text: 'kinit: Using existing cache: 1000', why: 'it works' },
    {
      text: 'client not found in the database of customers',
      why: 'another database',
    },
    { text: 'minor -1765328384', why: 'the base itself is success' },
  ],
  sources: [
    {
      title: 'MIT Kerberos: krb5_err.et, numbers and words',
      url: 'https://github.com/krb5/krb5/blob/master/src/lib/krb5/error_tables/krb5_err.et',
    },
    {
      title: 'KDC error codes',
      url: 'https://www.ibm.com/docs/SSLTBW_2.4.0/com.ibm.zos.v2r4.euvfa00/euv2b3_KDC_error_codes.htm',
    },
    {
      title: 'Kerberos v5 status codes of MIT’s library',
      url: 'https://docs.oracle.com/cd/E19253-01/816-4863/elumb/index.html',
    },
    {
      title: 'Event 4771: Kerberos pre-authentication failed',
      url: 'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/auditing/event-4771',
    },
  ],
}
