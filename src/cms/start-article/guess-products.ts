import type { PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { productOfFamilyStatement } from '@/database/article-queries'
import { executeInTransaction } from '../hooks/transaction'

/** A product and what people call it. */
export type Named = { id: number; name: string; otherNames: readonly string[] }

/** More than this many names in one message are a list, not what it is about. */
const most = 2

const letter = /[\p{L}\p{N}]/u

/**
 * The products whose name, or another of their names, stands in a text as words of its own; the
 * longest name first, and none that is only a part of a longer one: "Exchange Online" is not "Online".
 */
export function productsNamedIn(text: string, products: readonly Named[]): number[] {
  const folded = ` ${text.toLowerCase()} `
  const names = products
    .flatMap(({ id, name, otherNames }) =>
      [name, ...otherNames].map((called) => ({ id, called: called.toLowerCase() })),
    )
    .filter(({ called }) => called.length > 1)
    .sort((a, b) => b.called.length - a.called.length)
  const taken: [start: number, end: number][] = []
  const found = new Set<number>()
  for (const { id, called } of names) {
    const start = indexOfWords(folded, called, taken)
    if (start < 0) continue
    taken.push([start, start + called.length])
    found.add(id)
  }
  return [...found].slice(0, most)
}

function indexOfWords(
  text: string,
  words: string,
  taken: readonly (readonly [start: number, end: number])[],
): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    const isWhole = !letter.test(text[at - 1] ?? '') && !letter.test(text[end] ?? '')
    if (isWhole && !taken.some(([from, to]) => from < end && at < to)) return at
  }
  return -1
}

/**
 * The products that an error most likely belongs to: those that its message names, else the one that
 * most articles of its kind of code are about; none when nothing speaks for one.
 */
export async function guessProducts(
  req: PayloadRequest,
  { family, message }: { family: string | null; message: string },
): Promise<number[]> {
  const named = message ? productsNamedIn(message, await allProducts(req)) : []
  if (named.length > 0 || !family) return named
  const rows = await executeInTransaction<{ product: number }>(
    req,
    productOfFamilyStatement(family),
  )
  return rows.map(({ product }) => product)
}

async function allProducts(req: PayloadRequest): Promise<Named[]> {
  const { docs } = await req.payload.find({
    collection: slugs.products,
    depth: 0,
    limit: 1_000,
    overrideAccess: false,
    pagination: false,
    req,
    select: { name: true, otherNames: true },
  })
  return docs.map(({ id, name, otherNames }) => ({ id, name, otherNames: otherNames ?? [] }))
}
