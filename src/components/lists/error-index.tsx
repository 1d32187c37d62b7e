import { pageCrumbs } from '@/site/breadcrumbs'
import { countOf } from '@/site/count-of'
import { urls } from '@/site/urls'
import type { ArticleSummary, ProductLink } from '@/site/views'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { ArticleList } from './article-list'
import styles from './error-index.module.css'
import { PageHeading } from './page-heading'
import { Pager } from './pager'

type Props = {
  list: { items: ArticleSummary[]; page: number; pages: number; total: number }
  products: readonly (ProductLink & { articleCount: number })[]
  /** The product that the list is narrowed to. */
  chosen: ProductLink | null
}

export function ErrorIndex({ list, products, chosen }: Props) {
  const withArticles = products.filter(({ articleCount }) => articleCount > 0)
  return (
    <>
      <Breadcrumbs crumbs={pageCrumbs({ label: 'Errors', url: urls.errors() })} />
      <PageHeading title={chosen ? `All errors in ${chosen.name}` : 'All errors, A to Z'}>
        <p>{countOf(list.total, 'error')} with a fix page.</p>
      </PageHeading>
      {withArticles.length > 1 ? (
        <form className={styles.filter} action={urls.errors()}>
          <label htmlFor="product">Product</label>
          <select id="product" name="product" defaultValue={chosen?.slug ?? ''}>
            <option value="">All products</option>
            {withArticles.map(({ slug, name, articleCount }) => (
              <option key={slug} value={slug}>
                {name} ({articleCount})
              </option>
            ))}
          </select>
          <button type="submit">Show</button>
        </form>
      ) : null}
      {list.items.length > 0 ? (
        <ArticleList articles={list.items} withProducts={chosen === null} />
      ) : (
        <p>No fix page is published yet.</p>
      )}
      <Pager
        page={list.page}
        pages={list.pages}
        urlOf={(page) => urls.errors({ page, ...(chosen ? { product: chosen.slug } : {}) })}
      />
    </>
  )
}
