import { alsoNamed, tell } from '../tell'
import { literals } from '../triggers'
import type { Context, Family, Rule, Sighting } from '../family'

const tables = ['http', 'iis']

const METHODS = ['get', 'post', 'head', 'put', 'delete', 'options', 'patch', 'propfind']

/** Statuses of the standards, of nginx, IIS, Cloudflare and load balancers. Mail replies (550) are none. */
const STATUS =
  '(?:4(?:[01]\\d|2[0-689]|3[01]|4[049]|5[01]|6[034]|9[4-9])|5(?:0\\d|1[01]|2\\d|30|61|9[89]))'

const PHRASES =
  'Bad Request|Unauthorized|Authorization Required|Payment Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Proxy Authentication Required|Request Time-?out|Conflict|Gone|Length Required|Precondition Failed|(?:Request Entity|Payload|Content) Too Large|(?:Request-)?URI Too Long|Unsupported Media Type|Expectation Failed|Misdirected Request|Unprocessable (?:Entity|Content)|Locked|Failed Dependency|Upgrade Required|Precondition Required|Too Many Requests|Request Header Fields Too Large|Unavailable For Legal Reasons|Client Closed Request|(?:Internal )?Server Error|Client Error|Not Implemented|Bad Gateway|Backend fetch failed|Proxy Error|Service (?:Temporarily )?Unavailable|Gateway Time-?out|HTTP Version Not Supported|Insufficient Storage|Web Server Is Down|Origin Is Unreachable|SSL Handshake Failed|Invalid SSL Certificate'

/** Something out of each phrase. */
const phraseTriggers =
  'bad request,unauthorized,required,forbidden,not found,not allowed,not acceptable,time-out,timeout,conflict,gone,failed,too large,too long,unsupported media,misdirected,unprocessable,locked,too many requests,unavailable,client closed,server error,client error,not implemented,bad gateway,proxy error,not supported,insufficient storage,server is down,unreachable,certificate'.split(
    ',',
  )

/** The first two digits of the statuses. */
const HEADS = '40,41,42,43,44,45,46,49,50,51,52,53,56,59'.split(',')
const DIGITS = '0123456789'
/** How the words end that name a status. */
const WORDS =
  'http,request,response,server,status,code,error,exception,text,is,was,of,with,returned'.split(',')
/** What stands right before a status that words before it name. */
const namedTriggers = [
  ...literals([...'\t=>"\'([\\:'], HEADS, [...DIGITS]),
  // Of what stands behind a blank there is much else: times, sizes.
  ...literals([...'=>:"\' \t\\'], [' '], HEADS, [...DIGITS]),
  ...literals(WORDS, [' '], HEADS),
  ...literals(WORDS, [...'45']),
]

function statusOf(status: string, { facts }: Context): Sighting {
  const known = facts('http').of(Number(status))
  return {
    code: `HTTP ${status}`,
    ...tell(known),
    equivalents: alsoNamed(known, 'http', `HTTP ${status}`),
    parts: [
      {
        label: 'Class',
        value: status.startsWith('4')
          ? '4, the server refuses this request'
          : '5, the server or what stands behind it failed',
      },
    ],
    role: 'exit',
    weight: 1,
  }
}

/** `500.19` of IIS: the status, and why. */
function subStatusOf(status: string, sub: string, context: Context): Sighting {
  const code = `${status}.${sub}`
  const whole = statusOf(status, context)
  const known = context.facts('iis').of(code)
  return {
    ...whole,
    code: `HTTP ${code}`,
    ...tell(known),
    parts: [...(whole.parts ?? []), { label: 'Sub-status of IIS', value: sub }],
    equivalents: [
      { family: 'http', code: `HTTP ${status}`, ...(whole.name ? { name: whole.name } : {}) },
      ...alsoNamed(known, 'http', `HTTP ${code}`),
    ],
    weight: 2,
  }
}

function statusRule(
  triggers: readonly string[],
  pattern: RegExp,
  confidence: number,
  because: string,
  isNone: (said: string, context: Context) => boolean = () => false,
): Rule {
  return {
    triggers,
    pattern,
    tables,
    read: ({ groups = {}, 0: said }, context) =>
      isNone(said, context)
        ? undefined
        : {
            at: 'status',
            ...statusOf(groups['status'] ?? '', context),
            confidence,
            because: [because],
          },
  }
}

/** Things that have a status of their own, in numbers of their own. */
const OTHER_STATUS =
  /\b(?:flight|train|bus|gate|order|parcel|shipment|invoice|delivery|ticket)\b[^"'{}\[\]]{0,24}$/i

/** Source code that answers with a status, or a query for one: `res.status(500)`, `HTTPException(status_code=404`, `AND status = 404`. */
const isSaidBySource = (said: string, { before, after }: Context): boolean =>
  (/\($|\(\d{3}$/.test(said) && before.endsWith('.') && after.startsWith(')')) ||
  /\b(?:raise|throw|return|new|abort)\b[^;"']{0,60}\($/.test(before.slice(-80)) ||
  /\bWHERE\b[^;]{0,200}$/i.test(before.slice(-220)) ||
  // An annotation documents an answer: `@ApiResponse({ status: 404, … })`.
  /@[A-Za-z]\w{2,40}\([^)]{0,80}$/.test(before.slice(-120)) ||
  (/^status/i.test(said) && OTHER_STATUS.test(before.slice(-40)))

export const http: Family = {
  id: 'http',
  title: 'HTTP statuses',
  summary:
    'Recognises 4xx and 5xx statuses in access logs, status lines, client messages and error pages, with the statuses of nginx and Cloudflare and the sub-statuses of IIS.',
  rules: [
    statusRule(
      literals(['/0', '/1', '/2', '/3', '.0', '.1', '.9'], ['', '"', "'"], [...' \t'], [...'45']),
      new RegExp(`\\bHTTP\\/[0-3](?:\\.[019])?["']?[ \\t](?<status>${STATUS})\\b(?!\\.\\d)`, 'i'),
      0.96,
      'the protocol stands before it',
    ),
    statusRule(
      namedTriggers,
      new RegExp(
        `(?:\\bHTTP(?:[ _-]?(?:response|request|server))?(?:[ _-]?status)?(?:[ _-]?(?:code|error|exception))?|\\b(?:response[ _-]?)?status(?:[ _-]?(?:code|text))?|\\bresponse[ _-]?code|\\breturned error|\\bstatus of|\\bresponded with|\\bserver returned)\\\\?["']?[ \\t]{0,3}(?:=>?|:|is|was)?[ \\t]{0,3}\\\\?["'(\\[]{0,2}(?:HTTP )?(?<status>${STATUS})(?![\\d%]|\\.\\d)(?!\\w)`,
        'i',
      ),
      0.9,
      'the words before it name a status of HTTP',
      isSaidBySource,
    ),
    statusRule(
      phraseTriggers,
      new RegExp(
        // One loop over what stands between: optional pieces one by one would have the phrases compiled a hundred times over.
        `(?<![\\w.:])(?<status>${STATUS})[):,]{0,2}[ \\t][ \\t(–-]{0,4}(?:${PHRASES})\\b`,
        'i',
      ),
      0.93,
      'the words after it are the ones that HTTP has for this number',
    ),
    statusRule(
      ['exceptions.'],
      new RegExp(`\\bapi_core\\.exceptions\\.\\w{3,40}: (?<status>${STATUS}) (?=[A-Z])`),
      0.95,
      'Google’s client library for Python prints the status there',
    ),
    {
      // An answer of a Google API: `"code": 429` beside `"status": "RESOURCE_EXHAUSTED"`
      triggers: literals(['"code":'], ['', ' '], [...'45']),
      pattern: new RegExp(`"code": ?(?<status>${STATUS})(?![\\w.])`),
      tables,
      read: ({ groups = {} }, context) =>
        context.near(/"status": ?"[A-Z_]{5,30}"|"domain": ?"|"reason": ?"/, 8) === undefined
          ? undefined
          : {
              at: 'status',
              ...statusOf(groups['status'] ?? '', context),
              confidence: 0.9,
              because: ['an answer of a Google API names its status there'],
            },
    },
    statusRule(
      ['googleapi: '],
      new RegExp(`\\bgoogleapi: (?:Error|got HTTP response code) (?<status>${STATUS})\\b`),
      0.96,
      'Google’s client libraries print the status there',
    ),
    {
      triggers: literals(
        ['http', 'error', 'http-fehler', 'status', 'code'],
        [' ', ':', '  ', '::', ' :', ': '],
        [...'45'],
      ),
      pattern:
        /\b(?:HTTP(?: Error|-Fehler)?|error|status(?: code)?)[ :]{1,2}(?<code>(?<status>4\d\d|5\d\d)\.(?<sub>\d{1,3}))(?![.\d%])/i,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'code',
        ...subStatusOf(groups['status'] ?? '', groups['sub'] ?? '', context),
        confidence: 0.93,
        because: ['IIS adds the reason as a number after the status'],
      }),
    },
    {
      // A line of IIS's own log as W3C wants it; its last columns are status, sub-status, Windows error, time.
      triggers: literals([' '], METHODS, [' /']),
      pattern: new RegExp(
        `(?<= )(?:${METHODS.join('|')}) \\/\\S{0,300} \\S{1,300} \\d{1,5} \\S{1,100} (?:[\\da-f.:]{3,39}|<ip:\\d{1,4}>)(?: \\S{1,400}){1,2} (?<code>(?<status>${STATUS}) (?<sub>\\d{1,3})) (?<windows>\\d{1,10})(?: \\d{1,10}){1,3}(?!\\S)`,
        'i',
      ),
      tables,
      read({ groups = {} }, context) {
        const { status = '', sub = '', windows = '' } = groups
        const isPlain = sub === '0'
        const own = isPlain ? statusOf(status, context) : subStatusOf(status, sub, context)
        const error = { label: 'Windows error beside it', value: windows }
        return {
          at: isPlain ? 'status' : 'code',
          ...own,
          parts: [...(own.parts ?? []), ...(windows === '0' ? [] : [error])],
          confidence: 0.93,
          because: ['the log of IIS has the status in this column'],
        }
      },
    },
  ],
  samples: [
    {
      text: '192.0.2.70 - - [07/May/2024:03:15:12 +0000] "GET /api HTTP/1.1" 502 157 "-" "curl/8.5.0"',
      codes: ['HTTP 502'],
    },
    { text: 'HTTP/2 404\r\ncontent-type: text/html', codes: ['HTTP 404'] },
    { text: 'Request failed with status code 429', codes: ['HTTP 429'] },
    { text: 'error: RPC failed; HTTP 413 curl 22', codes: ['HTTP 413'] },
    { text: '<title>503 Service Temporarily Unavailable</title>', codes: ['HTTP 503'] },
    { text: 'HTTP-Fehler 404.0 - Not Found', codes: ['HTTP 404.0'] },
    { text: 'Error 503 Backend fetch failed', codes: ['HTTP 503'] },
    { text: 'HTTP Error 500.19 - Internal Server Error', codes: ['HTTP 500.19'] },
    { text: 'The remote server returned an error: (403) Forbidden.', codes: ['HTTP 403'] },
    {
      text: '{"error":{"code":429,"message":"Quota exceeded","status":"RESOURCE_EXHAUSTED"}}',
      codes: ['HTTP 429'],
    },
    {
      text: 'google.api_core.exceptions.PermissionDenied: 403 Permission denied on resource.',
      codes: ['HTTP 403'],
    },
    { text: 'googleapi: Error 403: Rate Limit Exceeded, rateLimitExceeded', codes: ['HTTP 403'] },
    { text: '{"statusCode":500,"path":"/orders"}', codes: ['HTTP 500'] },
    {
      text: '2025-10-14 19:02:51 192.0.2.7 GET /shop/list.aspx id=4 443 - 198.51.100.9 Mozilla/5.0+(X11;+Linux) - 403 14 0 15',
      codes: ['HTTP 403.14'],
    },
    {
      text: '2025-10-14 19:02:52 192.0.2.7 POST /shop/pay - 80 EXAMPLE\\ada 198.51.100.9 curl/8.5.0 https://shop.example.com/ 502 0 64 120033',
      codes: ['HTTP 502'],
    },
  ],
  negatives: [
    { text: '"GET /index.html HTTP/1.1" 200 512', why: 'success' },
    {
      text: 'npm http fetch GET 304 https://registry.example.org/left-pad 184ms',
      why: 'unchanged',
    },
    { text: 'HTTP/1.1 101 Switching Protocols', why: 'no failure' },
    {
      text: '2025-10-14 19:02:51 192.0.2.7 GET /shop/404 - 443 - 198.51.100.9 Mozilla/5.0 - 200 0 0 503',
      why: 'success that took 503 ms',
    },
    { text: 'took 404 ms, 503 rows, 500 items', why: 'counts' },
    { text: 'listening on 10.0.0.4:502', why: 'a port' },
    { text: '550 5.1.1 mailbox unavailable', why: 'a mail server’s reply' },
    { text: 'return res.status(500).json({})', why: 'source code' },
    { text: 'raise HTTPException(status_code=404, detail="none")', why: 'source code' },
    {
      text: "@ApiResponse({ status: 404, description: 'No such order' })",
      why: 'an annotation in source code',
    },
    { text: 'Flight LX404 status: 503', why: 'the status of a flight' },
    { text: 'SELECT id FROM hits WHERE size > 5 AND status = 404;', why: 'a query' },
    { text: 'HTTP-Fehler seit Montag: 404.5 im Mittel', why: 'a mean' },
    { text: 'Backend fetch failed after 503 ms', why: 'a time' },
    { text: 'status code 100%, 403.5 kB', why: 'sizes' },
    { text: 'Server version: Apache/2.4.501', why: 'a version' },
    { text: 'HTTP Error codes are listed in RFC 9110', why: 'no number of a status' },
  ],
  sources: [
    {
      title: 'HTTP status codes in IIS',
      url: 'https://docs.microsoft.com/en-us/troubleshoot/iis/http-status-code',
    },
    {
      title: 'Cloudflare: 1xxx and 5xx errors',
      url: 'https://developers.cloudflare.com/rules/custom-errors/reference/error-page-types/',
    },
  ],
}
