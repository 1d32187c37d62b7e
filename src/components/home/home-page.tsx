import { countOf } from '@/site/count-of'
import { urls } from '@/site/urls'
import type { HomeView } from '@/site/views'
import { ArticleList } from '../lists/article-list'
import { Topics } from '../lists/topics'
import styles from './home-page.module.css'
import { PasteField } from './paste-field'

export function HomePage({ home }: { home: HomeView }) {
  const { site, recentlyVerified, articleCount } = home
  const topics = home.categories
    .map((category) => ({
      ...category,
      products: category.products.filter((product) => product.articleCount > 0),
    }))
    .filter(({ products }) => products.length > 0)
  return (
    <>
      <header className={styles.opening}>
        <h1>{site.name}</h1>
        <p>{site.description}</p>
        <PasteField />
      </header>
      {topics.length > 0 ? (
        <section aria-labelledby="topics">
          <h2 id="topics" className={styles.ruled}>
            Browse common errors by topic
          </h2>
          <Topics categories={topics} />
        </section>
      ) : null}
      {recentlyVerified.length > 0 ? (
        <section aria-labelledby="recent">
          <h2 id="recent" className={styles.ruled}>
            Recently verified
          </h2>
          <ArticleList articles={recentlyVerified} withDates />
        </section>
      ) : null}
      <p className={styles.all}>
        {articleCount > 0 ? (
          <a href={urls.errors()}>All {countOf(articleCount, 'error')}, A to Z</a>
        ) : (
          'No fix page is published yet. The decoder works all the same.'
        )}
      </p>
    </>
  )
}
