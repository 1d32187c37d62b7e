import { pageCrumbs } from '@/site/breadcrumbs'
import type { CategoryView } from '@/site/views'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { ArticleList } from './article-list'
import { PageHeading } from './page-heading'
import { ProductList } from './product-list'
import styles from './sections.module.css'

export function CategoryPage({ category }: { category: CategoryView }) {
  const { name, url, description, products, articles } = category
  return (
    <>
      <Breadcrumbs crumbs={pageCrumbs({ label: name, url })} />
      <PageHeading title={`${name}: errors and fixes`}>
        {description ? <p>{description}</p> : null}
      </PageHeading>
      <section className={styles.section} aria-labelledby="products">
        <h2 id="products">Products</h2>
        {products.length > 0 ? (
          <ProductList products={products} withDescriptions />
        ) : (
          <p>No product is in this category yet.</p>
        )}
      </section>
      {articles.length > 0 ? (
        <section className={styles.wide} aria-labelledby="errors">
          <h2 id="errors">Errors</h2>
          <ArticleList articles={articles} withProducts />
        </section>
      ) : null}
    </>
  )
}
