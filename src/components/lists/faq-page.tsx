import { pageCrumbs } from '@/site/breadcrumbs'
import { urls } from '@/site/urls'
import type { ArticleLink, FaqView, ProductLink } from '@/site/views'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { Prose } from '../layout/prose'
import styles from './faq-page.module.css'
import { PageHeading } from './page-heading'

/** A question with what it is about; about the whole site when both lists are empty. */
type Listed = FaqView & { articles: ArticleLink[]; products: ProductLink[] }

export function FaqPage({ faqs }: { faqs: readonly Listed[] }) {
  return (
    <>
      <Breadcrumbs crumbs={pageCrumbs({ label: 'Questions', url: urls.faq() })} />
      <PageHeading title="Frequently asked questions" />
      {faqs.length === 0 ? (
        <p>
          Nobody has written one down yet. The <a href={urls.about()}>page about this site</a> says
          how it works.
        </p>
      ) : (
        <div className={styles.faqs}>
          {faqs.map(({ question, answer, articles, products }) => (
            <section key={question}>
              <h2>{question}</h2>
              <Prose prose={answer} />
              {articles.length + products.length > 0 ? (
                <p className={styles.about}>
                  About{' '}
                  {[
                    ...articles.map(({ url, title }) => ({ url, label: title })),
                    ...products.map(({ url, name }) => ({ url, label: name })),
                  ].map(({ url, label }, at) => (
                    <span key={url}>
                      {at > 0 ? ', ' : ''}
                      <a href={url}>{label}</a>
                    </span>
                  ))}
                </p>
              ) : null}
            </section>
          ))}
        </div>
      )}
    </>
  )
}
