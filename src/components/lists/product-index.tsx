import { pageCrumbs } from '@/site/breadcrumbs'
import { countOf } from '@/site/count-of'
import { urls } from '@/site/urls'
import type { CategoryLink, ProductLink } from '@/site/views'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { PageHeading } from './page-heading'
import { ProductList } from './product-list'
import { Topics } from './topics'

type Listed = ProductLink & { articleCount: number; category: CategoryLink | null }
type Props = { categories: readonly CategoryLink[]; products: readonly Listed[] }

export function ProductIndex({ categories, products }: Props) {
  const topics = categories.map((category) => ({
    ...category,
    products: products.filter((product) => product.category?.id === category.id),
  }))
  const others = products.filter(({ category }) => category === null)
  return (
    <>
      <Breadcrumbs crumbs={pageCrumbs({ label: 'Products', url: urls.products() })} />
      <PageHeading title="Products">
        <p>{countOf(products.length, 'product')}, each with the errors that have a fix page.</p>
      </PageHeading>
      <Topics
        categories={topics.filter((topic) => topic.products.length > 0)}
        headingLevel={2}
        withDescriptions
      />
      {others.length > 0 ? (
        <section aria-labelledby="others">
          <h2 id="others">Other products</h2>
          <ProductList products={others} withDescriptions />
        </section>
      ) : null}
    </>
  )
}
