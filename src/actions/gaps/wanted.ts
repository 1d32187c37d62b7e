import { decode, tablesFor, templateOf } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import type { GapKind } from '@/database/gap-key'
import { publicFamilyOf } from '@/reads/known-codes'
import type { Evidence } from '@/site/evidence'

/** What somebody looked for and did not find, in a form that may be counted. */
export type Wanted = {
  kind: GapKind
  what: string
  /** True for a code of the public vocabulary: it says nothing of who looked for it. */
  isPublic: boolean
  code: string | null
  family: string | null
}

/** So many codes of a paste are asked whether they are public. */
const tried = 8
const longestCode = 80
const longestText = 400
const longestQuery = 120
const fewestLetters = { message: 8, search: 3 } as const

/** Of a paste: its first public code, and its first message line. */
export async function wantedOf(evidence: Evidence): Promise<Wanted[]> {
  const code = await firstCode(evidence.codes.slice(0, tried))
  const beside = code?.isPublic ? { code: code.code, family: code.family } : nothing
  const [template] = evidence.templates
  const message = template ? await masked('message', template, beside) : null
  return [code, message].filter((wanted) => wanted !== null)
}

/** Of a search: the public code in it, else its words. */
export async function wantedOfSearch(query: string): Promise<Wanted[]> {
  if (query.length > longestQuery) return []
  const { findings } = await read(query)
  const code = await firstCode(findings.map((finding) => finding.code))
  const wanted = code?.isPublic ? code : await masked('search', query.toLowerCase(), nothing)
  return wanted ? [wanted] : []
}

const nothing = { code: null, family: null }

/** The first public code; else the first of all, which then is treated like any text. */
async function firstCode(codes: readonly string[]): Promise<Wanted | null> {
  for (const code of codes) {
    const family = await publicFamilyOf(code)
    if (family) return { kind: 'code', what: code, isPublic: true, code, family }
  }
  const [first] = codes
  if (!first || first.length > longestCode || (await isPrivate(first))) return null
  return { kind: 'code', what: first, isPublic: false, ...nothing }
}

/**
 * A text with its variable parts masked, whoever sent it and however they had masked it; null when
 * something in it looks private or too little of it is left to be told by.
 */
async function masked(
  kind: 'message' | 'search',
  text: string,
  beside: Pick<Wanted, 'code' | 'family'>,
): Promise<Wanted | null> {
  if (await isPrivate(text)) return null
  const what = templateOf(text.slice(0, longestText)).slice(0, longestText)
  const letters = what.replace(/<[a-z-]+>/g, '').match(/\p{L}/gu)?.length ?? 0
  return letters >= fewestLetters[kind] ? { kind, what, isPublic: false, ...beside } : null
}

const isPrivate = async (text: string): Promise<boolean> => (await read(text)).redactions.length > 0

const read = async (text: string) => decode(text, await loadTables(tablesFor(text)))
