import { longDate } from '@/site/dates'
import { titleParts } from '@/site/title-parts'
import type { ArticleSummary } from '@/site/views'
import styles from './article-list.module.css'

type Props = { articles: readonly ArticleSummary[]; withProducts?: boolean; withDates?: boolean }

/** From here on a list may be painted while it still comes in. */
const long = 20

/** Articles as the lines of an index: the code in a column of its own, what it says beside it. */
export function ArticleList({ articles, withProducts = false, withDates = false }: Props) {
  const hasAside = withProducts || withDates
  const fixed = hasAside ? styles.longWithAside : styles.long
  return (
    <ul
      className={articles.length > long ? `${styles.articles} ${fixed}` : styles.articles}
      role="list"
    >
      {articles.map((article) => (
        <li key={article.id}>
          <Entry article={article} />
          {withProducts && article.products.length > 0 ? (
            <span className={styles.aside}>
              {article.products.map(({ name }) => name).join(', ')}
            </span>
          ) : null}
          {withDates && article.verifiedOn ? (
            <span className={styles.aside}>
              Verified <time dateTime={article.verifiedOn}>{longDate(article.verifiedOn)}</time>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Entry({ article: { title, codes, url } }: { article: ArticleSummary }) {
  const { before, code, joint, after } = titleParts(title, codes)
  const first = codes[0]?.code
  if (first === undefined) {
    return (
      <a className={styles.entry} href={url}>
        <span className={styles.whole}>{title}</span>
      </a>
    )
  }
  if (code === null || before !== '') {
    // The title has no code, or says something before it: it stays whole.
    return (
      <a className={styles.entry} href={url}>
        <span className={styles.code} aria-hidden="true">
          {first}
        </span>
        <span className={styles.title}>{title}</span>
      </a>
    )
  }
  return (
    <a className={styles.entry} href={url}>
      <span className={styles.code}>{code}</span>
      <span className="visually-hidden">{joint}</span>
      <span className={styles.title}>{after}</span>
    </a>
  )
}
