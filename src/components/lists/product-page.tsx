import { pageCrumbs } from '@/site/breadcrumbs'
import { urls } from '@/site/urls'
import type { ProductView } from '@/site/views'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { ArticleList } from './article-list'
import { FaqList } from './faq-list'
import { PageHeading } from './page-heading'
import styles from './sections.module.css'

export function ProductPage({ product }: { product: ProductView }) {
  const { name, url, category, description, otherNames, vendor, articles, faqs } = product
  const facts = [
    vendor ? `By ${vendor}.` : '',
    otherNames.length > 0 ? `Also known as ${otherNames.join(', ')}.` : '',
  ].filter(Boolean)
  return (
    <>
      <Breadcrumbs crumbs={pageCrumbs({ label: name, url }, category)} />
      <PageHeading title={`${name} errors`}>
        {description ? <p>{description}</p> : null}
        {facts.length > 0 ? <small>{facts.join(' ')}</small> : null}
      </PageHeading>
      {articles.length > 0 ? (
        <ArticleList articles={articles} />
      ) : (
        <p>
          No fix page is published for {name} yet. The <a href={urls.decode()}>decoder</a> may still
          know the code.
        </p>
      )}
      {faqs.length > 0 ? (
        <section className={styles.section} aria-labelledby="faq">
          <h2 id="faq">Frequently asked questions</h2>
          <FaqList faqs={faqs} />
        </section>
      ) : null}
    </>
  )
}
