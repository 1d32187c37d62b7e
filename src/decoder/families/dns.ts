import { tell } from '../tell'
import type { Context, Family, Sighting } from '../family'

/** Windows numbers its DNS errors from here on. */
const WIN32_BASE = 9000

function rcode(name: string, { facts }: Context): Sighting {
  const [fact] = facts('dns').named(name)
  const number = fact && Number.parseInt(fact.key, 16)
  return {
    code: name,
    ...(fact?.summary ? { summary: fact.summary } : {}),
    ...(number === undefined
      ? {}
      : {
          parts: [{ label: 'RCODE', value: String(number) }],
          equivalents: [
            { family: 'dns', code: `RCODE ${number}` },
            ...(number <= 10 ? [{ family: 'win32', code: `Win32 ${WIN32_BASE + number}` }] : []),
          ],
        }),
  }
}

const tables = ['dns']

export const dns: Family = {
  id: 'dns',
  title: 'DNS response codes',
  summary:
    'Recognises the response code of a name server in the answers of dig and nslookup and in the logs of resolvers, by name or number, and the extended errors.',
  rules: [
    {
      triggers: ['nxdomain', 'servfail', 'nxrrset', 'yxdomain', 'yxrrset'],
      pattern: /(?<![\w-])(?:NXDOMAIN|SERVFAIL|NXRRSET|YXDOMAIN|YXRRSET)(?![\w(])/,
      tables,
      read: (match, context) => ({
        ...rcode(match[0], context),
        confidence: 0.95,
        because: ['nothing else is spelled like it'],
      }),
    },
    {
      triggers: [
        'refused',
        'formerr',
        'notimp',
        'notauth',
        'notzone',
        'badvers',
        'badkey',
        'badtime',
        'badcookie',
        'badsig',
        'badmode',
        'badname',
        'badalg',
        'badtrunc',
        'dsotypeni',
      ],
      pattern:
        /(?:\bstatus: |\brcode["']?[ :=(]{1,3}["']?|\bcan't find [^:\s]{1,255}: |\bunexpected RCODE \(|\berror code |\breplied: |\budp \d{1,5} (?:true|false) \d{1,5}" )(?<name>REFUSED|FORMERR|NOTIMP|NOTAUTH|NOTZONE|BADVERS|BADSIG|BADKEY|BADTIME|BADCOOKIE|BADMODE|BADNAME|BADALG|BADTRUNC|DSOTYPENI)(?!\w)/i,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'name',
        ...rcode(groups['name']?.toUpperCase() ?? '', context),
        confidence: 0.9,
        because: ['it stands where the answer’s response code is printed'],
      }),
    },
    {
      triggers: ['rcode'],
      pattern: /\brcode["']?[ :=]{1,3}["']?(?<number>\d{1,2})(?![\w.])/i,
      tables,
      read({ groups = {} }, context) {
        const number = Number(groups['number'])
        if (number === 0) return undefined
        const name = context.facts('dns').of(number)[0]?.name
        return {
          at: 'number',
          ...(name ? rcode(name, context) : { code: `RCODE ${number}` }),
          confidence: 0.9,
          because: ['rcode stands before it'],
        }
      },
    },
    {
      triggers: ['ede: '],
      pattern: /\bEDE: (?<number>\d{1,2})(?!\d)(?: \((?<name>[A-Z][^)]{2,60})\))?/,
      tables: ['dns-ede'],
      read: ({ groups = {} }, { facts }) => ({
        code: `EDE ${groups['number']}`,
        ...(groups['name'] ? { name: groups['name'] } : {}),
        ...tell(facts('dns-ede').of(Number(groups['number']))),
        confidence: 0.95,
        role: 'cause',
        because: ['the resolver says with it why it could not answer'],
      }),
    },
  ],
  samples: [
    { text: ';; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 4711', codes: ['NXDOMAIN'] },
    { text: "** server can't find db.example.org: SERVFAIL", codes: ['SERVFAIL'] },
    { text: ';; ->>HEADER<<- opcode: QUERY, status: REFUSED, id: 99', codes: ['REFUSED'] },
    { text: 'query failed, rcode=2 for db.example.org', codes: ['SERVFAIL'] },
    {
      text: ';; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 1\n; EDE: 9 (DNSKEY Missing)',
      codes: ['EDE 9', 'SERVFAIL'],
    },
  ],
  negatives: [
    { text: ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4711', why: 'success' },
    { text: 'connect: Connection refused', why: 'a refused connection is no refused query' },
    { text: 'rcode=0', why: 'success' },
    { text: 'DNS_PROBE_FINISHED_NXDOMAIN', why: 'a browser’s name, not the server’s answer' },
    { text: 'the offer was REFUSED', why: 'prose' },
  ],
  sources: [
    {
      title: 'Guide to DNS return codes',
      url: 'https://support.umbrella.com/hc/en-us/articles/232254248-Guide-to-common-Domain-Name-System-DNS-Return-Codes-RCodes',
    },
    {
      title: 'IANA: DNS RCODEs',
      url: 'https://www.iana.org/assignments/dns-parameters/dns-parameters.xhtml',
    },
  ],
}
