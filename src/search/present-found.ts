import { shownProductsStatement, type ShownProduct } from '@/database/product-queries'
import { query } from '@/database/query'
import { shownDocumentsStatement, type ShownDocument } from '@/database/search-queries'
import { urls } from '@/site/urls'
import type { SearchHitView, SearchView } from '@/site/views'
import { countProducts, type Found } from './found'
import { excerptOf, marksIn } from './marks'
import type { Named } from './named-products'

const mostProducts = 12

type Words = { words: readonly string[]; beginning: string; products: readonly Named[] }

/** What was found as it is shown: with its products, why it is a result, and what of it to mark. */
export async function presentFound(
  shown: readonly Found[],
  all: readonly Found[],
  words: Words,
): Promise<Pick<SearchView, 'results' | 'products'>> {
  const counts = countProducts(all).slice(0, mostProducts)
  const ids = [...new Set([...counts.map(([id]) => id), ...shown.flatMap((one) => one.products)])]
  const [documents, products] = await Promise.all([
    shown.length > 0
      ? query<ShownDocument>(shownDocumentsStatement(shown.map(({ id }) => id)))
      : [],
    ids.length > 0 ? query<ShownProduct>(shownProductsStatement(ids)) : [],
  ])
  const documentOf = new Map(documents.map((document) => [document.id, document]))
  const productOf = new Map(products.map((product) => [product.id, product]))
  return {
    results: shown.flatMap((found) => {
      const document = documentOf.get(found.id)
      return document ? [present(found, document, productOf, words)] : []
    }),
    products: counts.flatMap(([id, count]) => {
      const product = productOf.get(id)
      return product ? [{ slug: product.slug, name: product.name, count }] : []
    }),
  }
}

function present(
  found: Found,
  { slug, title, codes, products, excerpt }: ShownDocument,
  productOf: ReadonlyMap<number, ShownProduct>,
  { words, beginning, products: named }: Words,
): SearchHitView {
  const inTitle = marksIn(title, words, beginning)
  const inExcerpt = marksIn(excerpt, words, beginning)
  const asked = new Set(found.codes.map((code) => code.toUpperCase()))
  const about = named.find(({ id }) => products.includes(id))
  const aboutName = about && productOf.get(about.id)?.name
  return {
    slug,
    title,
    url: urls.error(slug),
    codes,
    products: products.flatMap((id) => {
      const product = productOf.get(id)
      return product ? [{ slug: product.slug, name: product.name }] : []
    }),
    score: Math.round(found.score * 100) / 100,
    because: [
      ...found.because,
      ...whereWordsStand(title, excerpt, wordsBeside(about, words), beginning, found),
      ...(about && aboutName ? [`about ${aboutName}`] : []),
    ],
    marks: {
      title: inTitle,
      codes: codes.filter((code) => asked.has(code.toUpperCase())),
      excerpt: inTitle.length < words.length ? excerptOf(excerpt, inExcerpt) : null,
    },
  }
}

/** What the article has to hold itself, when it is about the product that the other words name. */
const wordsBeside = (product: Named | undefined, words: readonly string[]): readonly string[] =>
  product ? words.filter((word) => !product.words.includes(word)) : words

function whereWordsStand(
  title: string,
  excerpt: string,
  words: readonly string[],
  beginning: string,
  found: Found,
): string[] {
  if (words.length === 0) return []
  const areIn = (text: string) =>
    words.every((word) => marksIn(text, [word], word === beginning ? word : '').length > 0)
  if (areIn(title)) return ['words in the title']
  if (areIn(`${title}\n${excerpt}`)) return ['words in title and message']
  return found.because.length > 0 ? [] : ['words in the text']
}
