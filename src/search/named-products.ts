import { query } from '@/database/query'
import { productsNamedStatement, type NamedProduct } from '@/database/product-queries'
import type { Asked } from './search-words'

/** A product that a question names, and by which of its words. */
export type Named = NamedProduct & { words: readonly string[] }

const shortestWhole = 3
/** A single word stands for a name of one word (`postgres` for PostgreSQL) when it is most of it. */
const shortestPart = 5
const leastOfName = 0.6

/** The products that a question names, under any of their names; the longest name counts. */
export async function namedProducts(asked: Asked): Promise<Named[]> {
  const whole = asked.names[0] ? asked.words.join(' ') : ''
  const begun = asked.beginning && whole.length >= shortestWhole ? [whole] : []
  const parts = asked.words.filter((word) => word.length >= shortestPart && /^\p{L}+$/u.test(word))
  const rows = await query<NamedProduct>(
    productsNamedStatement(asked.names, [...new Set([...begun, ...parts])]),
  )
  const named = rows.flatMap((product): Named[] => {
    const words = wordsFor(product.name, asked.names, begun[0], parts)
    return words ? [{ ...product, words }] : []
  })
  return named.filter(
    ({ words }) =>
      !named.some(
        (other) =>
          other.words.length > words.length && words.every((word) => other.words.includes(word)),
      ),
  )
}

/** The words of the question that stand for a name; null when none do. */
function wordsFor(
  name: string,
  names: readonly string[],
  begun: string | undefined,
  parts: readonly string[],
): string[] | null {
  if (names.includes(name)) return name.split(' ')
  if (begun && name.startsWith(begun)) return begun.split(' ')
  const part = parts.find(
    (word) =>
      !name.includes(' ') && name.startsWith(word) && word.length >= name.length * leastOfName,
  )
  return part ? [part] : null
}
