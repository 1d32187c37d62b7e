import type { PasteValues } from './stored-values'

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const domain = `${label}(?:\\.${label}){1,8}`
const host = `${label}(?:\\.${label}){0,8}`
const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const address = `${octet}(?:\\.${octet}){3}`
const word = '\\w{1,64}'
const name = '\\w[\\w.-]{0,100}'
const is = '["\']? ?[:=] ?["\']?'
const quote = '["\'\u2018\u201c]'
const reaching =
  '(?:connect(?:ing|ed|ion)? to|connection for|failed to connect to|dial tcp|ECONNREFUSED|ETIMEDOUT|ECONNRESET|EHOSTUNREACH)'
const posixPath = '/[\\w.+@-]{1,100}(?:/[\\w.+@-]{1,100}){1,15}'
const windowsPath = '[a-z]:(?:\\\\[\\w.+@-]{1,100}){1,15}'

/**
 * Where each value is looked for, the surest place first. A value can end up in a command that somebody
 * runs: it begins with a letter, a digit, `/` or `@`, and holds no space, quote or sign that a shell
 * reads as its own. Nothing is better than half a path or the wrong machine.
 */
const sources: readonly { names: readonly string[]; places: readonly string[] }[] = [
  {
    names: ['tenant-id'],
    places: [
      `\\btenant(?:[ _-]?id)?(?:${is}| ${quote}?)(${guid})`,
      `(?:login\\.microsoftonline\\.com|sts\\.windows\\.net)/(${guid})`,
      `\\bdirectory ${quote}(${guid})`,
    ],
  },
  {
    names: ['app-id'],
    places: [
      `\\b(?:client|app|application)[ _-]?id(?:${is}| ${quote}?)(${guid})`,
      `\\bapplication (?:with identifier )?${quote}(${guid})`,
      `\\bapi://(${guid})`,
    ],
  },
  { names: ['subscription-id'], places: [`/subscriptions/(${guid})`] },
  { names: ['resource-group'], places: ['/resourceGroups/(\\w[\\w.-]{0,89})'] },
  {
    names: ['host', 'server'],
    places: [
      `could not resolve host:? ${quote}?(${host})`,
      `\\b(?:ENOTFOUND|EAI_AGAIN) (${host})`,
      `\\bconnect to host (${host})`,
      `\\bserver at ${quote}(${host})`,
      `\\b(?:host(?:name)?|server|computer)(?: name)?${is}(${host})`,
      `${reaching} \\(?${quote}?(${host}):\\d{2,5}\\b`,
      `\\bhttps?://(${host})`,
    ],
  },
  {
    names: ['port'],
    places: [
      `${reaching} \\(?${quote}?${host}:(\\d{2,5})\\b`,
      `\\bport(?:${is}| )(\\d{1,5})\\b`,
      `\\bhttps?://${host}:(\\d{2,5})\\b`,
    ],
  },
  { names: ['ip-address'], places: [`(?<![\\w.-]|version[ :])(${address})(?![\\w.-]*\\d)`] },
  {
    names: ['user'],
    places: [
      `\\b(?:user|role) ${quote}(${name})["'\u2019\u201d]`,
      `\\buser(?:name)?${is}(${name})`,
      `(?<![\\w.-])(\\w[\\w.-]{0,31})@${host}: permission denied`,
    ],
  },
  {
    names: ['database'],
    places: [
      `\\bdatabase(?:${is}| ${quote})(${name})`,
      `\\btable ${quote}(${word})\\.${word}["'\u2019\u201d]`,
    ],
  },
  { names: ['schema'], places: [`\\bschema ${quote}(${word})`] },
  {
    names: ['table'],
    places: [
      `\\b(?:relation|table|object name) ${quote}(?:${word}\\.){0,2}(${word})["'\u2019\u201d]`,
    ],
  },
  { names: ['column'], places: [`\\bcolumn ${quote}(?:${word}\\.){0,2}(${word})["'\u2019\u201d]`] },
  {
    names: ['namespace'],
    places: [
      `\\bnamespaces?(?:/|${is}| ${quote})(${label})`,
      `\\bkubectl [^\\n]{0,80} -n (${label})`,
    ],
  },
  { names: ['pod'], places: [`\\bpods?(?:/| ${quote})(${host})`] },
  { names: ['container'], places: [`\\bcontainers?(?:/|=| ${quote})(${label})`] },
  { names: ['deployment'], places: [`\\bdeployments?(?:\\.apps)?(?:/| ${quote})(${host})`] },
  { names: ['image'], places: [`\\bimage ${quote}(\\w[\\w./:@-]{0,200})`] },
  {
    names: ['service'],
    places: [
      '(?<![\\w@.-])(\\w[\\w@-]{0,80})\\.service\\b',
      `\\bservices?(?:/| ${quote})(${name})`,
    ],
  },
  {
    names: ['package'],
    places: [
      `\\bunable to locate package (${name})`,
      `\\bno matching distribution found for (${name})`,
      `\\bcannot find (?:module|package) ${quote}((?:@\\w[\\w.-]{0,60}/)?${name})`,
      `\\bno module named ${quote}?(${word})`,
    ],
  },
  {
    names: ['path'],
    places: [
      `${quote}(${posixPath}|${windowsPath})["'\u2019\u201d]`,
      `(?<![\\w:/.\\\\-])(${posixPath})(?![\\w/])`,
      // Up to a space it may be half a path: C:\\Program Files.
      `(?<![\\w])(${windowsPath})(?=[,;]|[.:]?$|[.:]?[\\r\\n])`,
    ],
  },
  { names: ['drive'], places: ['(?<![\\w])([a-z]):\\\\'] },
  {
    names: ['domain'],
    places: [`\\bdomain(?: name)?(?:${is}| ${quote})(${domain})`, `@(${domain})`],
  },
  {
    names: ['mailbox', 'address', 'user-email'],
    places: [`(?<![\\w.+-])(\\w[\\w.+-]{0,63}@${domain})`],
  },
  { names: ['pid'], places: [`\\bpid(?:${is}| )(\\d{1,8})\\b`] },
  {
    names: ['branch'],
    places: [`\\bbranch ${quote}(\\w[\\w./-]{0,100})`, 'refs/heads/(\\w[\\w./-]{0,100})'],
  },
  { names: ['url'], places: ['\\b(https?://\\w[\\w.~:/@%+-]{3,300})'] },
]

const ready = sources.map(({ names, places }) => ({
  names,
  places: places.map((place) => new RegExp(place, 'i')),
}))

/** Texts of up to so many characters are searched whole, longer ones around their findings. */
const wholeUpTo = 60_000
const around = 2_000
const mostFindings = 20

/**
 * The values that a text holds for placeholders of commands.
 *
 * @param starts where the findings begin, root cause first
 * @example pasteValues('psql: connection to server at "db01", port 5432 failed', [])
 *   // { host: 'db01', server: 'db01', port: '5432' }
 */
export function pasteValues(text: string, starts: readonly number[]): PasteValues {
  const pieces =
    text.length <= wholeUpTo
      ? [text]
      : starts
          .slice(0, mostFindings)
          .map((start) => text.slice(Math.max(0, start - around), start + around))
  const values: PasteValues = {}
  for (const { names, places } of ready) {
    const value = firstIn(pieces, places)
    if (value !== null) for (const placeholder of names) values[placeholder] = value
  }
  return values
}

function firstIn(pieces: readonly string[], places: readonly RegExp[]): string | null {
  for (const place of places) {
    for (const piece of pieces) {
      const value = place.exec(piece)?.[1]?.replace(/[.:,-]+$/, '')
      if (value) return value
    }
  }
  return null
}
