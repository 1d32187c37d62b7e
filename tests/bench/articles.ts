import type { Indexable } from '../../src/search/index-rows'

/** Draws that are the same on every run. */
export type Draw = {
  /** From 0 to `below`, not included. */
  whole: (below: number) => number
  of: <T>(all: readonly T[]) => T
  chance: (share: number) => boolean
}

/** A generator of its own for each number, so that article 7 is the same in a small and a large set. */
export function drawFrom(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number): number => Math.floor(next() * below)
  return { whole, of: (all) => all[whole(all.length)]!, chance: (share) => next() < share }
}

const nouns =
  'service server client session connection certificate policy token volume disk partition driver device adapter printer queue profile account mailbox directory domain controller forest replica cluster node container image registry index table column constraint transaction log backup snapshot schedule task package update installer feature module assembly library process thread handle socket port address route gateway proxy firewall rule tunnel key secret vault license subscription tenant application permission role group user password request response header payload document template script command pipeline branch commit repository build artifact cache'.split(
    ' ',
  )
const states =
  'locked missing expired corrupt unreachable disabled full stale revoked offline unknown duplicate incomplete unsigned incompatible suspended throttled orphaned misconfigured busy'.split(
    ' ',
  )
const verbs =
  'open start load read write create delete mount attach resolve renew register validate parse join replicate restore bind reach authenticate enumerate acquire release commit compile'.split(
    ' ',
  )
const sentences = [
  'The {name} {noun} could not {verb} the {noun} {quoted} because the {name} {noun} is {state}.',
  'Cannot {verb} {name} {noun} {quoted}: the {noun} of {name} is {state}',
  'Failed to {verb} the {noun} {path} while the {name} {noun} was {state}.',
  '{Name} was unable to {verb} the {name} {noun}. The {noun} is {state}.',
  'The requested {noun} does not match any {name} {noun} that is configured for {name}.',
  'A {noun} for {name} was found but its {noun} is {state} since {n} seconds.',
  'Timeout of {n} ms exceeded while waiting for {name} to {verb} the {noun} {quoted}.',
  'Access to the {name} {noun} {quoted} was denied by the {name} {noun}.',
  'The {noun} {guid} is {state} and {name} will not {verb} it again until the {noun} is replaced.',
  '{Name}: unexpected {noun} in {name} {noun} at line {n}, expected a {noun}',
  'The {name} {noun} returned an invalid {noun} to {name} after {n} attempts.',
  'No {noun} named {quoted} exists in {name}; {verb} the {name} {noun} first.',
  'The version of {name} on this {noun} is {state}: {name} needs at least {n}.',
  'Could not {verb} {path}: the {noun} belongs to another {name} {noun}.',
  'The {name} {noun} was {state} when {name} tried to {verb} {quoted} for the {noun}.',
  'Refusing to {verb} the {noun}, {name} and {name} disagree about the {noun}.',
]
const syllables =
  'ba be bi bo bra bre cal cor da del dra el en far fen fir ga gen gor gra hal hex in jor ka kel kir la lem lor ma mer mi mor na nel nir no or pa per pra qui ra rel rin ro sa sel sor sta ta tel tor tra ul va vel vin vor wa wen xa yor za zel zor'.split(
    ' ',
  )

/** So many made-up names; the n-th is drawn about 1/n as often as the first, as in real texts. */
const names = 150_000

/** A name that can be spoken, from its number. */
export function nameOf(number: number): string {
  let rest = number
  let name = ''
  for (let length = 2 + (number % 3); length > 0; length--) {
    name += syllables[rest % syllables.length]
    rest = Math.floor(rest / syllables.length) + 7
  }
  return name + (number > 4_000 ? syllables[(number * 31) % syllables.length] : '')
}

const rankIn = (draw: Draw, below: number): number =>
  Math.floor(Math.exp((draw.whole(1_000_000) / 1_000_000) * Math.log(below)))

const drawName = (draw: Draw): string => nameOf(rankIn(draw, names))

const variable: Record<string, (draw: Draw) => string> = {
  quoted: (draw) => `'${drawName(draw)}-${draw.whole(99)}'`,
  path: (draw) => `C:\\ProgramData\\${drawName(draw)}\\${drawName(draw)}.dat`,
  guid: (draw) =>
    `${hex(draw, 8)}-${hex(draw, 4)}-4${hex(draw, 3)}-8${hex(draw, 3)}-${hex(draw, 12)}`,
  n: (draw) => String(1 + draw.whole(90_000)),
}

const hex = (draw: Draw, length: number): string =>
  Array.from({ length }, () => draw.whole(16).toString(16)).join('')

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

/** A message whose words are settled, and whose variable parts (`{quoted}`, `{n}` …) are still open. */
export function openMessageOf(number: number): string {
  const isSibling = number % 8 === 7
  const draw = drawFrom((isSibling ? number - 1 : number) * 2 + 1)
  const message = draw
    .of(sentences)
    .replace(/\{(name|Name|noun|verb|state)\}/g, (_, what: string) => {
      if (what === 'name') return drawName(draw)
      if (what === 'Name') return capital(drawName(draw))
      return draw.of(what === 'noun' ? nouns : what === 'verb' ? verbs : states)
    })
  if (!isSibling) return message
  // One error in eight differs from the one before it by a single name.
  const own = drawFrom(number * 2 + 1)
  const words = message.split(' ')
  const last = words.findLastIndex((word) => /^[a-z]{4,}$/.test(word) && !nouns.includes(word))
  return words.map((word, at) => (at === last ? drawName(own) : word)).join(' ')
}

/** An open message as some machine prints it. */
export const closeMessage = (open: string, draw: Draw): string =>
  open.replace(/\{(\w+)\}/g, (_, what: string) => variable[what]!(draw))

export const products = 300
export const productName = (number: number): string =>
  `${capital(nameOf(900 + number * 3))} ${capital(nouns[number % nouns.length]!)}`

const httpCodes = ['HTTP 400', 'HTTP 401', 'HTTP 403', 'HTTP 404', 'HTTP 500', 'HTTP 503']

/** The code of an article; three in ten have none. Every thousandth HTTP article is about its code. */
export function codesOf(number: number): { code: string; family: string }[] {
  const draw = drawFrom(number * 3 + 2)
  const kind = number % 10
  const shared = draw.chance(0.2) ? [{ code: draw.of(httpCodes), family: 'http' }] : []
  if (kind < 3) return []
  if (kind < 6) return [{ code: `AADSTS${1_000_000 + number}`, family: 'aadsts' }, ...shared]
  const code = `0x8${(0x1000000 + number).toString(16).toUpperCase().padStart(7, '0')}`
  return [{ code, family: 'hresult' }, ...shared]
}

const filler =
  'first check whether the that this then open console run command as administrator look for entries under when value set again until state changes because older versions keep their own copy of settings which no longer apply after an upgrade wait few minutes before trying'.split(
    ' ',
  )

/** Article number `number` (from 1) of the made-up library. */
export function articleAt(number: number): Indexable {
  const draw = drawFrom(number * 5 + 3)
  const open = openMessageOf(number)
  const codes = codesOf(number)
  const message = closeMessage(open, draw)
  const title = open
    .replace(/\{\w+\}/g, '')
    .split(/\s+/)
    .slice(0, 8)
    .join(' ')
  const prose = (words: number): string =>
    Array.from({ length: words }, () => {
      if (draw.chance(0.6)) return draw.of(filler)
      return draw.chance(0.7) ? draw.of(nouns) : drawName(draw)
    }).join(' ')
  return {
    id: number,
    slug: `article-${number}`,
    title: codes[0] ? `${codes[0].code}: ${title}` : title,
    codes,
    message,
    variants: [],
    products: [1 + draw.whole(products)],
    meaning: prose(20),
    body: prose(70),
  }
}
