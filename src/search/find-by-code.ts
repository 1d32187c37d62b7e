import { decode, tablesFor } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import type { Decoding } from '@/decoder/types'
import { codesBeginningStatement, lookupsStatement, type CodeLookup } from '@/database/code-queries'
import { query } from '@/database/query'
import { evidenceOf } from '@/site/evidence'
import type { Found } from './found'
import { searchWeights as weights } from './weights'

const bounds = { codes: 40, perCode: 20, beginning: 20 } as const
const shortestBeginning = 3

/** The codes of a question, and the question without them. */
export type CodesAsked = { codes: string[]; rest: string }

/**
 * Which codes a question names: those that the decoder finds, in their other spellings and names too,
 * and each word and pair of words as it stands, for codes are names as well (`invalid_client`).
 */
export async function codesAsked(text: string): Promise<CodesAsked> {
  const decoding = decode(text, await loadTables(tablesFor(text)))
  const words = text.split(/\s+/).filter(Boolean)
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
  return {
    codes: [...new Set([...evidenceOf(decoding).codes, ...pairs, ...words])].slice(0, bounds.codes),
    rest: without(text, decoding),
  }
}

const without = (text: string, { findings }: Decoding): string =>
  [...findings]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)

/** What the codes of a question lead to. */
export type FoundByCode = {
  sure: Found[]
  /** By plain words that are codes of some registry too (`denied`): for when words lead nowhere. */
  plain: Found[]
}

/** Articles of the codes, and of codes that begin like a question of one word. */
export async function findByCode({ codes }: CodesAsked, text: string): Promise<FoundByCode> {
  const isOneWord = text.length >= shortestBeginning && !/\s/.test(text)
  const [exact, begun] = await Promise.all([
    codes.length > 0 ? query<CodeLookup>(lookupsStatement(codes, bounds.perCode)) : [],
    isOneWord && /\d|_|[a-z][A-Z]|^[A-Z]+$/.test(text)
      ? query<CodeLookup>(codesBeginningStatement(text.toUpperCase(), bounds.beginning))
      : [],
  ])
  const sure = best([
    ...exact
      .filter(({ code }) => !isPlain(code, text))
      .map((hit) => foundBy(hit, worthOf(hit, codes.indexOf(hit.code)))),
    ...begun.map((hit) => foundBy(hit, weights.codeBegun)),
  ])
  const plain = exact.filter(({ code }) => isPlain(code, text))
  return { sure, plain: best(plain.map((hit) => foundBy(hit, weights.codePlain))) }
}

/** A word as words are written, in a question that has others; `DENIED` among small letters is a code. */
const isPlain = (code: string, text: string): boolean =>
  code.toLowerCase() !== text.toLowerCase() &&
  (/^\p{L}\p{Ll}*(?: \p{L}\p{Ll}*)*$/u.test(code) ||
    (/^[\p{L} ]+$/u.test(code) && !/\p{Ll}/u.test(text)))

function worthOf({ place, bare }: CodeLookup, placeInQuestion: number): number {
  const whole = place === 0 ? weights.code : weights.codeNamed
  return (bare ? weights.codeBare : whole) - weights.perPlace * Math.max(0, placeInQuestion)
}

const foundBy = ({ id, code, place, products }: CodeLookup, score: number): Found => ({
  id,
  products,
  score,
  because: [place === 0 ? `code ${code}` : `also names code ${code}`],
  codes: [code],
})

/** The spelling that says most, where several lead to one article. */
function best(found: readonly Found[]): Found[] {
  const kept = new Map<number, Found>()
  for (const one of found) {
    if (one.score > (kept.get(one.id)?.score ?? -Infinity)) kept.set(one.id, one)
  }
  return [...kept.values()]
}
