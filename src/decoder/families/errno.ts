import { alsoNamed, tell } from '../tell'
import type { Fact } from '../facts'
import type { Context, Family, Sighting } from '../family'

/** Names of POSIX, Linux, the BSDs and libuv; a word of capitals that starts with E is none unless it stands here. */
const NAMES =
  'E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAGAIN EAI_ADDRFAMILY EAI_AGAIN EAI_FAIL EAI_FAMILY EAI_NODATA EAI_NONAME EAI_SERVICE EALREADY EBADF EBADFD EBADMSG EBUSY ECANCELED ECHILD ECHRNG ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDESTADDRREQ EDOM EDQUOT EEXIST EFAULT EFBIG EFTYPE EHOSTDOWN EHOSTUNREACH EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EKEYEXPIRED EKEYREJECTED ELIBACC ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENETDOWN ENETRESET ENETUNREACH ENFILE ENOBUFS ENODATA ENODEV ENOENT ENOEXEC ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOPKG ENOPROTOOPT ENOSPC ENOSR ENOSTR ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTFOUND ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENXIO EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMOTE EREMOTEIO EROFS ESERVFAIL ESHUTDOWN ESOCKETTIMEDOUT ESOCKTNOSUPPORT ESPIPE ESRCH ESTALE ETIME ETIMEDOUT ETIMEOUT ETXTBSY EUCLEAN EUSERS EWOULDBLOCK EXDEV'.split(
    ' ',
  )

/** What the C library prints for a number: the same words on every system, whatever the number. */
const PHRASES: Readonly<Record<string, string>> = {
  'operation not permitted': 'EPERM',
  'no such file or directory': 'ENOENT',
  'input/output error': 'EIO',
  'exec format error': 'ENOEXEC',
  'resource temporarily unavailable': 'EAGAIN',
  'cannot allocate memory': 'ENOMEM',
  'permission denied': 'EACCES',
  'device or resource busy': 'EBUSY',
  'file exists': 'EEXIST',
  'not a directory': 'ENOTDIR',
  'is a directory': 'EISDIR',
  'invalid argument': 'EINVAL',
  'too many open files': 'EMFILE',
  'text file busy': 'ETXTBSY',
  'file too large': 'EFBIG',
  'no space left on device': 'ENOSPC',
  'read-only file system': 'EROFS',
  'broken pipe': 'EPIPE',
  'file name too long': 'ENAMETOOLONG',
  'directory not empty': 'ENOTEMPTY',
  'too many levels of symbolic links': 'ELOOP',
  'address already in use': 'EADDRINUSE',
  'cannot assign requested address': 'EADDRNOTAVAIL',
  "can't assign requested address": 'EADDRNOTAVAIL',
  'network is unreachable': 'ENETUNREACH',
  'connection reset by peer': 'ECONNRESET',
  'transport endpoint is not connected': 'ENOTCONN',
  'connection timed out': 'ETIMEDOUT',
  'operation timed out': 'ETIMEDOUT',
  'connection refused': 'ECONNREFUSED',
  'no route to host': 'EHOSTUNREACH',
  'stale file handle': 'ESTALE',
  'disk quota exceeded': 'EDQUOT',
  'invalid cross-device link': 'EXDEV',
}

/** Those that are said of nothing else, so that the words alone are enough. */
const ALONE =
  'No space left on device|Too many open files|Read-only file system|Address already in use|Connection refused|Connection reset by peer|Connection timed out|Network is unreachable|No route to host|Cannot allocate memory|Exec format error|Text file busy|Disk quota exceeded|Stale file handle|Input/output error|Device or resource busy'

/** No system has an errno above this; libuv’s own are negative. */
const HIGHEST = 133

const tables = ['errno-linux', 'errno-macos', 'errno-windows', 'errno-libuv']

/** Errors of the resolver, and a failed request's time-out, stand for something below them. */
function nameOf(name: string, { facts }: Context): Sighting {
  const [fact] = [...facts('errno-linux').named(name), ...facts('errno-libuv').named(name)]
  const value = Number.parseInt(fact?.key ?? '', 16)
  return {
    code: name,
    ...tell(fact ? [fact] : []),
    ...(value > 0 && value <= HIGHEST
      ? { equivalents: [{ family: 'errno', code: `errno ${value}` }] }
      : {}),
  }
}

/** Name of a number, by the system that the text comes from; Linux where it doesn't show. */
function nameFor(value: number, context: Context): string | undefined {
  const size = Math.abs(value)
  if (size > 3000) return context.facts('errno-libuv').of(value)[0]?.name
  return numberFacts(size, context)[0]?.name
}

/** What a system calls a number: names may share one, and Microsoft's C runtime lacks some. */
function numberFacts(number: number, { os, facts }: Context): readonly Fact[] {
  const linux = facts('errno-linux').of(number)
  if (os === 'macos') return facts('errno-macos').of(number)
  const windows = os === 'windows' ? facts('errno-windows').of(number) : []
  return windows.length ? windows : linux
}

const systems = { windows: 'Windows', macos: 'macOS', linux: 'Linux' }

function numberOf(value: number, context: Context): Sighting {
  const name = nameFor(value, context)
  const because = context.os
    ? [`the text comes from ${systems[context.os]}`]
    : name
      ? ['it is this on Linux']
      : []
  const bare = { because, parts: [{ label: 'Number', value: String(value) }] }
  if (!name) return { ...bare, code: `errno ${value}` }
  const named = nameOf(name, context)
  // Node prints the negative number beside the name; Python, C and the rest print the number instead of it.
  return value < 0
    ? {
        ...bare,
        ...named,
        code: `errno ${value}`,
        name,
        equivalents: [{ family: 'errno', code: name }],
        weight: -1,
      }
    : {
        ...bare,
        ...named,
        equivalents: [
          { family: 'errno', code: `errno ${value}` },
          ...alsoNamed(numberFacts(value, context), 'errno', `errno ${value}`),
        ],
      }
}

/** Source code that asks for an error: `case 'ENOENT':`, `=== 'EACCES'`. */
const IN_SOURCE = /(?:\bcase|[=!]==?) ?["'`]?$/

/** Cloudflare words its statuses of an origin server like the C library. */
const OF_CLOUDFLARE = /\berror(?: code)?:? (?:52[0-7]|530)(?![\w.])/i

/** Names in a row, in prose: `ECONNRESET, ETIMEDOUT and EPIPE`. */
const LISTED_BEFORE = /\bE[A-Z]{3,14}(?:, |,? (?:and|or) )$/
const LISTED_AFTER = /^(?:, |,? (?:and|or) )(?:(?:and|or) )?E[A-Z]{3,14}\b/
const FAILED = /\bfail|\berror:|\berr!|\berrno\b|\bexception\b|\bfatal\b/i

/** Whether the name stands in a row of names of which a sentence speaks; none of them happened. */
const isListed = ({ before, after, line }: Context): boolean =>
  (LISTED_BEFORE.test(before.slice(-24)) || LISTED_AFTER.test(after.slice(0, 24))) &&
  !FAILED.test(line)

/** Node wraps what OpenSSL says in an error of its own. */
const isOfOpenssl = (name: string, { line }: Context): boolean =>
  name === 'EPROTO' && /SSL routines/.test(line)

export const errno: Family = {
  id: 'errno',
  title: 'errno: errors of the operating system',
  summary:
    'Recognises names such as `ECONNREFUSED`, numbers beside the word errno, and the C library’s words with their number; tells a number by the system that the text comes from.',
  rules: [
    {
      triggers: NAMES.map((name) => name.toLowerCase()),
      pattern: new RegExp(`(?<![\\w.$-])(?:${NAMES.toReversed().join('|')})(?![\\w$]|-\\d)`),
      tables,
      read: (match, context) => {
        const isPrinted = /^(?:[:;,.'"`)\]}]|$|\s)/.test(context.after)
        if (!isPrinted || IN_SOURCE.test(context.before.slice(-24)) || isListed(context))
          return undefined
        return {
          ...(isOfOpenssl(match[0], context) ? { role: 'wrapper' as const } : {}),
          ...nameOf(match[0], context),
          confidence: 0.95,
          because: ['it is printed by name'],
        }
      },
    },
    {
      triggers: ['errno'],
      pattern: /(?<![\w])errno\)?["']?[ :=#]{0,3}(?<number>-?\d{1,5})(?![\w.])/i,
      tables,
      read({ groups = {} }, context) {
        const value = Number(groups['number'])
        if (value === 0 || value > 200) return undefined
        // npm prints the exit code of a script under this word.
        if (value > 0 && /npm (?:ERR!|error) $/.test(context.before)) return undefined
        return { at: 'number', ...numberOf(value, context), confidence: 0.93 }
      },
    },
    {
      triggers: ['os error'],
      pattern: /\bos error[ :]{1,2}(?<number>\d{1,3})(?!\w)/i,
      tables,
      read({ groups = {} }, context) {
        const value = Number(groups['number'])
        if (value === 0 || value > HIGHEST || context.os === 'windows') return undefined
        return { at: 'number', ...numberOf(value, context), confidence: context.os ? 0.93 : 0.6 }
      },
    },
    {
      // nginx `(111: Connection refused)`, Apache `(13)Permission denied`, MySQL `(2 "No such file or directory")`
      triggers: Object.keys(PHRASES),
      pattern:
        /(?:\(|\berrno[:=]? ?|\berror[: ]{1,2})(?<number>\d{1,3})(?:: | - |\)[ :]{0,2}| ["'])(?<words>[A-Z][a-z'-]+(?:\/[a-z]+)?(?: [A-Za-z-]+){1,6})/,
      tables,
      read({ groups = {} }, context) {
        const words = (groups['words'] ?? '').toLowerCase()
        const phrase = Object.keys(PHRASES).find((known) => words.startsWith(known))
        const name = phrase ? PHRASES[phrase] : undefined
        const number = Number(groups['number'])
        if (!name || number === 0 || number > HIGHEST) return undefined
        return {
          at: 'number',
          ...nameOf(name, context),
          confidence: 0.9,
          because: ['the words beside the number are the C library’s for it'],
        }
      },
    },
    {
      triggers: ALONE.toLowerCase().split('|'),
      pattern: new RegExp(`(?<![A-Za-z] )(?:${ALONE})(?![\\w-])`, 'i'),
      tables,
      read: (match, context) => {
        const name = PHRASES[match[0].toLowerCase()]
        // `522: Connection timed out` has the words from its own list.
        if (!name || /\d{3}:? $/.test(context.before) || context.near(OF_CLOUDFLARE, 2))
          return undefined
        return {
          ...nameOf(name, context),
          confidence: 0.5,
          // What a program printed as a code says more than its words do.
          role: 'wrapper',
          weight: -10,
          because: ['the words are the C library’s for this error'],
        }
      },
    },
  ],
  samples: [
    { text: "Error: EACCES: permission denied, mkdir '/opt/app/cache'", codes: ['EACCES'] },
    { text: 'npm ERR! code ENOTEMPTY', codes: ['ENOTEMPTY'] },
    { text: 'ssh: connect to host db01 port 22: Connection refused', codes: ['ECONNREFUSED'] },
    {
      text: 'connect() failed (111: Connection refused) while connecting to upstream',
      codes: ['ECONNREFUSED'],
    },
    {
      text: '(98)Address already in use: AH00072: make_sock: could not bind',
      codes: ['EADDRINUSE'],
    },
    {
      text: 'all addresses failed: ECONNREFUSED, ETIMEDOUT',
      codes: ['ECONNREFUSED', 'ETIMEDOUT'],
    },
    { text: 'Gave up after 3 tries, last was ECONNRESET', codes: ['ECONNRESET'] },
    { text: 'getaddrinfo EAI_AGAIN db.example.org', codes: ['EAI_AGAIN'] },
    { text: 'cp: error writing /srv/data/a.bin: No space left on device', codes: ['ENOSPC'] },
  ],
  negatives: [
    { text: "if (error.code === 'ECONNREFUSED') retry()", why: 'source code asks for it' },
    { text: "  case 'EACCES':", why: 'source code asks for it' },
    { text: 'EHLO mail.example.org\nEXPLAIN SELECT 1\nEND', why: 'words, not names of errors' },
    { text: 'errno=0, no error', why: 'success' },
    { text: 'TIME EVENT EPOCH ENABLED', why: 'words in capitals' },
    { text: 'const retryable = errors.EAGAIN_LIST', why: 'a longer name' },
    { text: 'waited 111 ms: Connection established', why: 'no failure' },
    { text: 'Error 522: Connection timed out', why: 'the words of an HTTP status' },
    { text: 'Error 522\nConnection timed out', why: 'the words of an HTTP status' },
    {
      text: 'Connection timed out Error code 522\nThe origin did not answer.',
      why: 'the words of an HTTP status',
    },
    {
      text: 'Retry on ECONNRESET, ETIMEDOUT and ENOTFOUND (see the manual)',
      why: 'a sentence about errors',
    },
    { text: 'It treats EPIPE or ECONNRESET as the end.', why: 'a sentence about errors' },
    { text: '#define EIO-5 broken', why: 'part of another token' },
  ],
  sources: [
    {
      title: 'errno(3), Linux manual page',
      url: 'https://man.archlinux.org/man/errno.3.en.raw',
    },
  ],
}
