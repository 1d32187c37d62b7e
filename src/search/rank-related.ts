import type { RelatedRow, RelatedTo } from '@/database/related-queries'
import { relatedWeights as weights, sharedFamilies } from './weights'

/** A related article with the strongest of the reasons that brought it. */
export type Related = Pick<RelatedRow, 'id' | 'slug' | 'title' | 'codes' | 'family'> & {
  reason: string
}

type Reason = { worth: number; words: string }

/**
 * Related articles in their order: picks of the editors, articles whose editors picked this one, then
 * what all other evidence together is worth. Pure.
 *
 * @param names names of the article's products, by id
 */
export function rankRelated(
  to: RelatedTo,
  rows: readonly RelatedRow[],
  names: ReadonlyMap<number, string>,
  most: number,
): Related[] {
  const reasons = new Map<number, { row: RelatedRow; byKind: Map<string, Reason> }>()
  for (const row of rows) {
    const known = reasons.get(row.id) ?? { row, byKind: kindAndProduct(to, row, names) }
    reasons.set(row.id, known)
    const reason = reasonOf(to, row)
    if (reason && reason.worth > (known.byKind.get(row.how)?.worth ?? 0))
      known.byKind.set(row.how, reason)
  }
  return [...reasons.values()]
    .flatMap(({ row, byKind }) => {
      const all = [...byKind.values()].sort((a, b) => b.worth - a.worth)
      const worth = all.reduce((sum, reason) => sum + reason.worth, 0)
      return all[0] ? [{ row, worth, reason: all[0].words }] : []
    })
    .sort((a, b) => b.worth - a.worth || a.row.id - b.row.id)
    .slice(0, most)
    .map(({ row: { id, slug, title, codes, family }, reason }) => ({
      id,
      slug,
      title,
      codes,
      family,
      reason,
    }))
}

/** What the kind of code and the products say, however the article was found. */
function kindAndProduct(
  to: RelatedTo,
  row: RelatedRow,
  names: ReadonlyMap<number, string>,
): Map<string, Reason> {
  const shared = to.products.filter((id) => row.products.includes(id))
  if (shared.length === 0) return new Map()
  const called = shared.flatMap((id) => names.get(id) ?? []).join(', ')
  const isSameKind = to.family !== null && row.family === to.family
  const reason = isSameKind
    ? { worth: weights.kindAndProduct, words: `Same kind of code and product: ${called}` }
    : { worth: weights.product, words: `Same product: ${called}` }
  return new Map([['product', reason]])
}

function reasonOf(to: RelatedTo, row: RelatedRow): Reason | null {
  switch (row.how) {
    case 'picked':
      return { worth: weights.picked - row.place, words: 'Picked by the editors' }
    case 'picks':
      return { worth: weights.picks, words: 'Names this error' }
    case 'code':
      return codeReason(row, isWidelyShared(to, row))
    case 'together':
      return {
        worth: weights.together,
        words: `${row.code} is named together with ${to.codes[row.place] ?? 'this error'}`,
      }
    case 'message':
      return { worth: weights.message * row.likeness, words: 'Similar message' }
    case 'neighbour':
      // Two numbers side by side mean something only within one kind and product.
      return to.family === row.family && to.products.some((id) => row.products.includes(id))
        ? { worth: weights.neighbour, words: '' }
        : null
    case 'near':
      return null
  }
}

/** True for a code such as `HTTP 403`, which stands in articles that have nothing else in common. */
const isWidelyShared = (to: RelatedTo, { place, otherPlace, family }: RelatedRow): boolean =>
  place === 0
    ? to.family !== null && sharedFamilies.has(to.family)
    : otherPlace === 0 && family !== null && sharedFamilies.has(family)

function codeReason({ code, place, otherPlace }: RelatedRow, isShared: boolean): Reason {
  const less = isShared ? weights.codeShared : 0
  if (otherPlace === 0) {
    return place === 0
      ? { worth: weights.code, words: `Also about ${code}` }
      : { worth: weights.codeNamed - less, words: `Is about ${code}, which this page names` }
  }
  return place === 0
    ? { worth: weights.codeNamed - less, words: `Also names ${code}` }
    : { worth: weights.codeInBoth, words: `Also names ${code}` }
}
