import { query } from '@/database/query'
import {
  articlesOfProductsStatement,
  bodiesStatement,
  headsStatement,
  someWordsStatement,
  wordsInBodiesStatement,
  type DocumentHit,
  type PartHit,
  type Within,
} from '@/database/search-queries'
import {
  termsAlikeStatement,
  termsBeginningStatement,
  termsStatement,
  type AlikeTerm,
  type Term,
} from '@/database/term-queries'
import { mayBeMisspelt, meantBy, oneSlipFrom, stemOf } from './correct'
import type { Found } from './found'
import type { Named } from './named-products'
import { wantEach, wantEvery } from './search-words'
import { searchWeights as weights } from './weights'

/** What a search by words may cost at most: rows that are ranked, words that are tried. */
export const bounds = {
  heads: 300,
  bodies: 100,
  enough: 10,
  completions: 8,
  corrected: 6,
  any: 3,
  /** Articles that hold any of them; the rarest word is asked for however many hold it. */
  anyArticles: 10_000,
} as const

/** Words of a question, with what is known of them. */
export type WordsAsked = {
  words: readonly string[]
  /** The one that may still be being typed; empty when none is. */
  beginning: string
  products: readonly Named[]
}

export type FoundByWords = {
  found: Found[]
  corrected: ReadonlyMap<string, string>
  isCut: boolean
  /** False for articles that hold only some of the words. */
  holdsAll: boolean
}

type Holding = Pick<FoundByWords, 'found' | 'isCut'>

/** What holds all the words in title or message, with what a further look needs. */
export type BegunByWords = {
  asked: WordsAsked
  within: Within
  /** For each word, what may stand in its place: it may still be being typed. */
  groups: readonly (readonly string[])[]
  completions: readonly string[]
  /** Those of the words that stand in any title or message. */
  known: ReadonlySet<string>
  found: Found[]
  isCut: boolean
}

/** Articles that hold all the words in the title or a message; those of the products without any. */
export async function beginByWords(asked: WordsAsked, within: Within): Promise<BegunByWords> {
  const nothing = { asked, within, groups: [], completions: [], known: new Set<string>() }
  if (asked.words.length === 0) return { ...nothing, ...(await ofProducts(asked, within)) }
  const [completions, known] = await Promise.all([
    completionsOf(asked.beginning),
    knownTerms(asked.words),
  ])
  const groups = asked.words.map((word) =>
    word === asked.beginning ? [...new Set([word, ...completions])] : [word],
  )
  const heads = await inHeads(groups, asked, within)
  return { asked, within, groups, completions, known, ...heads }
}

/**
 * Where titles and messages led to few articles: those that hold all the words anywhere. Where none
 * does, words that stand nowhere are taken for misspelt ones, and then the rarest of the words will do.
 *
 * @param others how many articles the same question led to in another way
 */
export async function endByWords(begun: BegunByWords, others: number): Promise<FoundByWords> {
  const { asked, within, groups, completions, known } = begun
  const nothing = { corrected: new Map<string, string>(), holdsAll: true }
  const most = Math.max(begun.found.length, others)
  if (asked.words.length === 0 || most >= bounds.enough)
    return { ...nothing, found: begun.found, isCut: begun.isCut }
  const plain = await withBodies(begun, groups, asked, within)
  if (plain.found.length > 0) return { ...nothing, ...plain }
  const corrected = await corrections(asked, known, completions)
  const meant = groups.map((group, at) => {
    const other = corrected.get(asked.words[at]!)
    return other ? [other] : group
  })
  if (corrected.size > 0) {
    const heads = await inHeads(meant, asked, within)
    const found = await withBodies(heads, meant, asked, within)
    if (found.found.length > 0) return { ...nothing, ...found, corrected }
  }
  const rest = await anyOf(
    meant.map(([word]) => word!),
    asked.products,
    within,
  )
  return {
    found: rest,
    isCut: false,
    corrected: rest.length > 0 ? corrected : nothing.corrected,
    holdsAll: false,
  }
}

async function inHeads(
  groups: readonly (readonly string[])[],
  { products }: WordsAsked,
  within: Within,
): Promise<Holding> {
  const hits = await query<DocumentHit>(headsStatement(wantEvery(groups), within, bounds.heads))
  return {
    found: hits.map((hit) => foundIn(hit, weights.head, products)),
    isCut: hits.length === bounds.heads,
  }
}

/** Those and, where they are few, articles that hold the words further down. */
async function withBodies(
  heads: Holding,
  groups: readonly (readonly string[])[],
  { products }: WordsAsked,
  within: Within,
): Promise<Holding> {
  const { found } = heads
  if (found.length >= bounds.enough) return heads
  const bodies = await query<DocumentHit>(bodiesStatement(wantEvery(groups), within, bounds.bodies))
  const known = new Set(found.map(({ id }) => id))
  const further = bodies.filter(({ id }) => !known.has(id))
  return {
    found: [...found, ...further.map((hit) => foundIn(hit, weights.body, products))],
    isCut: bodies.length === bounds.bodies,
  }
}

const foundIn = (hit: DocumentHit, least: number, named: readonly Named[]): Found => {
  const product = named.find(({ id }) => hit.products.includes(id))
  return {
    id: hit.id,
    products: hit.products,
    score: least + weights.rank * Number(hit.score) + (product ? weights.product : 0),
    because: [],
    codes: [],
  }
}

/** A question that is nothing but the name of a product. */
async function ofProducts({ products }: WordsAsked, within: Within): Promise<Holding> {
  if (products.length === 0) return { found: [], isCut: false }
  const ids = products.map(({ id }) => id)
  const hits = await query<DocumentHit>(articlesOfProductsStatement(ids, within, bounds.heads))
  return {
    found: hits.map((hit) => foundIn(hit, weights.productAlone, products)),
    isCut: hits.length === bounds.heads,
  }
}

/** Articles with any of the rarest words: better than nothing, and said to be no more than that. */
async function anyOf(
  words: readonly string[],
  products: readonly Named[],
  within: Within,
): Promise<Found[]> {
  const known = await query<Term>(termsStatement(words))
  let articles = 0
  const rarest = known
    .sort((a, b) => a.articles - b.articles)
    .slice(0, bounds.any)
    .filter((term, at) => (articles += term.articles) <= bounds.anyArticles || at === 0)
    .map(({ word }) => word)
  if (words.length < 2) return []
  const ask = (place: 'heads' | 'bodies', any: readonly string[]) =>
    query<PartHit>(someWordsStatement(place, wantEach(any), wantEach(words), within, bounds.heads))
  const inHeads = rarest.length > 0 ? await ask('heads', rarest) : []
  // A named product narrows the question enough to look further down.
  const hits = inHeads.length === 0 && within ? await ask('bodies', words) : inHeads
  return hits.map((hit) => ({
    ...foundIn(hit, weights.any + weights.furtherWord * (hit.holds - 1), products),
    because: [`${hit.holds} of ${hit.of} words in the text`],
  }))
}

async function completionsOf(beginning: string): Promise<string[]> {
  if (beginning.length < 2) return []
  const terms = await query<Term>(termsBeginningStatement(beginning, bounds.completions))
  return terms.map(({ word }) => word)
}

const knownTerms = async (words: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await query<Term>(termsStatement(words))).map(({ word }) => word))

async function corrections(
  { words, beginning }: WordsAsked,
  known: ReadonlySet<string>,
  completions: readonly string[],
): Promise<Map<string, string>> {
  const unknown = words.filter(
    (word) =>
      !known.has(word) && mayBeMisspelt(word) && !(word === beginning && completions.length > 0),
  )
  const meant = await meanings(unknown.slice(0, bounds.corrected))
  if (meant.size === 0) return meant
  const spelled = await query<{ word: string }>(wordsInBodiesStatement([...meant.keys()]))
  for (const { word } of spelled) meant.delete(word)
  return meant
}

/** What was meant by words that stand in no title or message: one slip away, else two. */
async function meanings(words: readonly string[]): Promise<Map<string, string>> {
  if (words.length === 0) return new Map()
  const near = new Map(words.map((word) => [word, new Set(oneSlipFrom(word))]))
  const known = await query<Term>(termsStatement([...near.values()].flatMap((all) => [...all])))
  const meant = new Map<string, string>()
  const decide = (word: string, alike: readonly Term[]) => {
    const other = meantBy(word, alike)
    if (other) meant.set(word, other)
  }
  for (const [word, slips] of near)
    decide(
      word,
      known.filter((term) => slips.has(term.word)),
    )
  const left = words.flatMap((word) => {
    const stem = meant.has(word) ? null : stemOf(word)
    return stem ? [{ word, stem }] : []
  })
  if (left.length === 0) return meant
  const alike = await query<AlikeTerm>(
    termsAlikeStatement(
      left.map(({ word }) => word),
      left.map(({ stem }) => stem),
    ),
  )
  for (const { word } of left)
    decide(
      word,
      alike.filter(({ wanted }) => wanted === word),
    )
  return meant
}
