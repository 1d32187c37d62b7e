import { titleParts } from '@/site/title-parts'
import type { ArticleView } from '@/site/views'
import { CopyButton } from './copy-button'
import styles from './article-hero.module.css'
import { QuickAnswer } from './quick-answer'

/** "How to Fix " and the title as one heading, in which the code is set large. */
export function ArticleHero({ article }: { article: ArticleView }) {
  const { title, codes } = article
  const { before, code, joint, after } = titleParts(title, codes)
  const others = codes.filter((other) => other.code.toLowerCase() !== code?.toLowerCase())
  const isLong = (code?.length ?? 0) > 14
  return (
    <header className={styles.hero}>
      <h1 className={styles.heading}>
        <span className={styles.lead}>How to Fix{before ? ` ${before}` : ''} </span>
        {code === null ? null : (
          <>
            <span className={isLong ? styles.longCode : styles.code} id="code">
              {code}
            </span>
            <span className="visually-hidden">{joint}</span>
          </>
        )}
        {after ? <span className={code ? styles.rest : styles.whole}>{after}</span> : null}
      </h1>
      {others.length > 0 ? (
        <p className={styles.others}>
          Also seen as{' '}
          {others.map((other, at) => (
            <span key={other.code}>
              {at > 0 ? ', ' : ''}
              <code>{other.code}</code>
            </span>
          ))}
        </p>
      ) : null}
      <QuickAnswer article={article} />
      <p className={styles.tools} data-no-print="" data-needs-script="">
        {code === null ? null : <CopyButton of="code" label="Copy the code" />}
        <button className={styles.tool} type="button" data-ticket="text">
          Copy for a ticket
        </button>
        <button className={styles.tool} type="button" data-ticket="markdown">
          Copy as Markdown
        </button>
      </p>
    </header>
  )
}
