import type { MatchView } from '@/site/views'
import styles from './matches.module.css'
import type { Articles } from './use-articles'

/** The articles for a paste, each with why, or why there is none. */
export function Matches({ articles }: { articles: Articles }) {
  return (
    <section
      className={styles.matches}
      aria-labelledby="fix-pages"
      aria-busy={articles.state === 'asking'}
    >
      <h2 id="fix-pages">Fix pages</h2>
      <Outcome articles={articles} />
    </section>
  )
}

function Outcome({ articles }: { articles: Articles }) {
  if (articles.state === 'asking') return <p className={styles.note}>Looking…</p>
  if (articles.state === 'unreachable')
    return (
      <p className={styles.note}>
        The fix pages are out of reach right now. What the decoder found stands below; it needs no
        connection.
      </p>
    )
  if (articles.state === 'none' || articles.articles.length === 0)
    return <p className={styles.note}>No fix page matches. A wrong page would not help you.</p>
  return (
    <ol className={styles.list} role="list">
      {articles.articles.map((article) => (
        <Match key={article.slug} article={article} />
      ))}
    </ol>
  )
}

function Match({ article: { title, url, because } }: { article: MatchView }) {
  return (
    <li>
      <a href={url}>{title}</a>
      {because.length > 0 ? <span>{because.join(' · ')}</span> : null}
    </li>
  )
}
