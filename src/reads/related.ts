import { templateOf } from '@/decoder'
import { queryPrimary } from '@/database/primary'
import { relatedStatement, type RelatedRow, type RelatedTo } from '@/database/related-queries'
import type { ErrorArticle } from '@/generated/payload-types'
import { rankRelated } from '@/search/rank-related'
import { wordsOf } from '@/search/words'
import { urls } from '@/site/urls'
import type { ArticleLink } from '@/site/views'
import { allLoaded } from './views'

/** At most so many related articles stand on a page. */
const most = 8

/**
 * The editors' picks first, then pages that picked this one, then what is computed, each with its
 * reason. Asked of the primary: a page that is kept must not hold what a replica had not heard of yet.
 */
export async function relatedLinks(article: ErrorArticle): Promise<ArticleLink[]> {
  const products = allLoaded(article.products)
  const to = relatedTo(article)
  const rows = await queryPrimary<RelatedRow>(relatedStatement(to))
  const names = new Map(products.map(({ id, name }) => [id, name]))
  return rankRelated(to, rows, names, most).map(({ id, slug, title, codes, family, reason }) => ({
    id,
    slug,
    title,
    url: urls.error(slug),
    codes: codes.map((code) => ({ code, family: family ?? '' })),
    reason,
  }))
}

const relatedTo = (article: ErrorArticle): RelatedTo => ({
  id: article.id,
  picked: (article.related ?? []).map((other) => (typeof other === 'number' ? other : other.id)),
  codes: (article.codes ?? []).map(({ code }) => code),
  family: article.codes?.[0]?.family ?? null,
  products: allLoaded(article.products).map(({ id }) => id),
  words: [...new Set(wordsOf(templateOf(article.message ?? '')))],
})
