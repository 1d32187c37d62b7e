import { hex32 } from '../canonical'
import { tell } from '../tell'
import type { Context, Family, Rule, Sighting } from '../family'

const tables = ['ldap']

/** What the client itself found, OpenLDAP counts down from -1; Windows and Java count it up from 81. */
const CLIENT = 80

function resultOf(number: number, { facts }: Context): Sighting {
  const usual = number < 0 ? CLIENT - number : number
  const [fact, ...others] = facts('ldap').of(usual)
  return {
    code: `LDAP ${number}`,
    ...tell(fact ? [fact] : []),
    role: 'wrapper',
    equivalents: [
      ...(number < 0 ? [{ family: 'ldap', code: `LDAP ${usual}` }] : []),
      ...others.map(({ name }) => ({ family: 'ldap', code: `LDAP ${number}`, name })),
    ],
  }
}

function resultRule(triggers: readonly string[], pattern: RegExp, because: string): Rule {
  return {
    triggers,
    pattern,
    tables,
    read({ groups = {} }, context) {
      const number = Number(groups['number'])
      // 0 success, 5 and 6 answers to a compare, 10 a referral, 14 the next step of a bind
      if ([0, 5, 6, 10, 14].includes(number)) return undefined
      return { at: 'number', ...resultOf(number, context), confidence: 0.92, because: [because] }
    },
  }
}

const NUMBER = '(?<number>-(?:1[0-7]|[1-9])|\\d{1,4})(?![\\d.])'

export const ldap: Family = {
  id: 'ldap',
  title: 'LDAP results and Active Directory’s reasons',
  summary:
    'Recognises the result code of a directory and, for Active Directory, the Windows error and the `data` sub-code inside the message, which names the reason of a refused bind.',
  rules: [
    {
      triggers: [', data '],
      pattern:
        /\bLdapErr: DSID-\w{1,12}, comment: AcceptSecurityContext error, data (?<data>[0-9a-f]{1,8})(?!\w)/i,
      tables: ['ldap-data', 'win32'],
      read({ groups = {} }, { facts }) {
        const data = groups['data']?.toLowerCase() ?? ''
        const number = Number.parseInt(data, 16)
        if (number === 0) return undefined
        const [name] = facts('win32').of(number)
        return {
          at: 'data',
          code: `data ${data}`,
          ...(name ? { name: name.name } : {}),
          ...tell(facts('ldap-data').of(number)),
          parts: [{ label: 'Win32 error', value: String(number) }],
          equivalents: [
            { family: 'win32', code: `Win32 ${number}`, ...(name ? { name: name.name } : {}) },
          ],
          confidence: 0.98,
          role: 'cause',
          because: [
            'Active Directory puts the reason of a refused bind there, as a Windows error in hex',
          ],
        }
      },
    },
    {
      triggers: [': ldaperr: dsid'],
      pattern: /(?<hex>[0-9A-F]{8}): LdapErr: DSID-/i,
      tables: ['hresult'],
      read({ groups = {} }, { facts }) {
        const value = Number.parseInt(groups['hex'] ?? '', 16)
        return {
          at: 'hex',
          code: hex32(value),
          ...tell(facts('hresult').of(value)),
          confidence: 0.95,
          because: ['Active Directory prints its own error before LdapErr'],
          weight: value === 0x80090308 ? -1 : 0,
        }
      },
    },
    {
      // `0000208D: NameErr: DSID-…, problem 2001 (NO_OBJECT), data 0`
      triggers: ['err: dsid-'],
      pattern: /(?<![0-9A-F])0000(?<hex>[0-9A-F]{4}): (?:Name|Svc|Sec|Upd|Attr|Atr)Err: DSID-/i,
      tables: ['win32'],
      read({ groups = {} }, { facts }) {
        const value = Number.parseInt(groups['hex'] ?? '', 16)
        return {
          at: 'hex',
          code: `Win32 ${value}`,
          ...tell(facts('win32').of(value)),
          confidence: 0.95,
          role: 'cause',
          because: ['Active Directory prints the Windows error there, in hex'],
          equivalents: [{ family: 'win32', code: hex32(value) }],
        }
      },
    },
    resultRule(
      ['ldap'],
      new RegExp(`\\bLDAP: error code ${NUMBER}`, 'i'),
      'Java prints the result code there',
    ),
    resultRule(
      ['ldap_'],
      new RegExp(`\\bldap_\\w{2,24}(?:\\(\\w{0,16}\\))?: [A-Z][^():]{3,60} \\(${NUMBER}\\)`, 'i'),
      'the library prints its result in brackets',
    ),
    resultRule(
      ['ldap err', 'ldap result', 'ldap code', 'ldap status'],
      new RegExp(`\\bLDAP (?:error|result|code|status)(?: code)?[ :=(]{1,3}${NUMBER}`, 'i'),
      'the words before it name an LDAP result',
    ),
    resultRule(
      ['result: '],
      new RegExp(`^result: ${NUMBER} [A-Z]`),
      'ldapsearch prints the result there',
    ),
    resultRule(
      ['result tag='],
      new RegExp(`\\bRESULT tag=\\d{1,3} (?:oid=\\S{0,60} )?err=${NUMBER}`),
      'OpenLDAP logs the result there',
    ),
    resultRule(
      ["'result'", 'resultcode', '"result"'],
      new RegExp(
        `(?:'result': |\\bresultCode["']?[=:] ?|"result": )${NUMBER}(?=[,}; ]|$)(?=.{0,80}\\b(?:desc|LDAP|dn|message)\\b|$)`,
        'i',
      ),
      'the client prints the result there',
    ),
    resultRule(
      [': ldaperr', 'credentials8009'],
      /^(?<number>49)Invalid credentials8009/,
      'PHP prints number and words without a gap',
    ),
    {
      triggers: ['ldap_', 'ldapinvalid', 'result - '],
      pattern:
        /(?<!\w)LDAP_(?:[A-Z]{2,20}_){0,3}[A-Z]{2,24}(?![\w(=])|\bLDAP\w{3,40}Result - (?<number>\d{1,3}) - /,
      tables,
      read(match, context) {
        const number = match.groups?.['number']
        if (number) return { at: 'number', ...resultOf(Number(number), context), confidence: 0.95 }
        // LDAP_NO_SUCH_OBJECT is noSuchObject in the RFC.
        const [fact] = context.facts('ldap').named(match[0].slice(5).replaceAll('_', ''))
        if (!fact || fact.key === '0') return undefined
        return {
          ...resultOf(Number.parseInt(fact.key, 16), context),
          name: match[0],
          confidence: 0.9,
        }
      },
    },
  ],
  samples: [
    {
      text: '[LDAP: error code 49 - 80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 775, v1db1]',
      codes: ['data 775', '0x80090308', 'LDAP 49'],
    },
    {
      text: '[LDAP: error code 32 - 0000208D: NameErr: DSID-03100213, problem 2001 (NO_OBJECT), data 0]',
      codes: ['Win32 8333', 'LDAP 32'],
    },
    {
      text: '80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 52e',
      codes: ['data 52e', '0x80090308'],
    },
    { text: 'ldap_bind: Invalid credentials (49)', codes: ['LDAP 49'] },
    { text: "ldap_sasl_bind(SIMPLE): Can't contact LDAP server (-1)", codes: ['LDAP -1'] },
    { text: 'ldap_start_tls: Connect error (-11)', codes: ['LDAP -11'] },
    { text: 'conn=1001 op=0 RESULT tag=97 err=53 text=unauthenticated bind', codes: ['LDAP 53'] },
    { text: 'search result\nsearch: 2\nresult: 32 No such object', codes: ['LDAP 32'] },
  ],
  negatives: [
    {
      text: 'LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 0, v1db1',
      why: 'no reason is given',
    },
    { text: 'conn=1001 op=1 RESULT tag=97 err=0 text=', why: 'success' },
    { text: 'result: 0 Success', why: 'success' },
    { text: 'LDAP: error code 14 - SASL bind in progress', why: 'the bind goes on' },
    { text: 'DSID-0C0903A9, data 775 was printed', why: 'without its frame it is a number' },
    { text: 'ldap://dc01.example.org:389/', why: 'a port' },
    { text: 'ldap_result: waiting for an answer (2.5 s)', why: 'a time' },
    { text: 'ldap_open: Connected to the directory (3 servers)', why: 'a number of servers' },
  ],
  sources: [
    {
      title: 'OpenLDAP: LDAP result codes',
      url: 'https://openldap.org/doc/admin23/appendix-ldap-result-codes.html',
    },
  ],
}
