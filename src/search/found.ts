/** An article that a search has come upon, with what it is worth so far. */
export type Found = {
  id: number
  products: readonly number[]
  score: number
  because: readonly string[]
  /** Codes of the question that led to it. */
  codes: readonly string[]
}

/** One of each article, with all that speaks for it: kinds of evidence add up, the best first. */
export function mergeFound(lists: readonly (readonly Found[])[]): Found[] {
  const all = new Map<number, Found>()
  for (const found of lists.flat()) {
    const known = all.get(found.id)
    all.set(
      found.id,
      known
        ? {
            ...known,
            score: known.score + found.score,
            because: [...new Set([...known.because, ...found.because])],
            codes: [...new Set([...known.codes, ...found.codes])],
          }
        : found,
    )
  }
  return [...all.values()].sort((a, b) => b.score - a.score || a.id - b.id)
}

/** Product ids of articles, with how many of them it has, the most frequent first. */
export function countProducts(found: readonly Found[]): [id: number, count: number][] {
  const counts = new Map<number, number>()
  for (const { products } of found)
    for (const id of products) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b)
}
