import type { SearchHitView } from '@/site/views'
import { MarkedText } from './marked-text'
import styles from './search-results.module.css'

/** What was found: the title, the line that holds the words, and why it is here, all marked. */
export function SearchResults({ results }: { results: readonly SearchHitView[] }) {
  return (
    <ol className={styles.results} role="list">
      {results.map(({ slug, url, title, because, products, marks }) => (
        <li key={slug}>
          <a href={url}>
            <MarkedText text={title} marks={marks.title} />
          </a>
          {marks.excerpt ? (
            <p className={styles.excerpt}>
              <MarkedText text={marks.excerpt.text} marks={marks.excerpt.marks} />
            </p>
          ) : null}
          <p className={styles.about}>
            {[...products.map(({ name }) => name), ...because].join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  )
}
