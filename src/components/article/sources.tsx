import { longDate } from '@/site/dates'
import type { ArticleView } from '@/site/views'
import { Section } from './section'
import styles from './sources.module.css'

type Props = { article: Pick<ArticleView, 'sources' | 'verifiedOn' | 'updatedAt'> }

/** Where the page has its facts from, and when somebody last made sure. */
export function Sources({ article: { sources, verifiedOn, updatedAt } }: Props) {
  const edited = updatedAt.slice(0, 10)
  const dates = (
    <p className={styles.dates}>
      {verifiedOn ? (
        <>
          Verified on <time dateTime={verifiedOn}>{longDate(verifiedOn)}</time>.{' '}
        </>
      ) : null}
      Last edited on <time dateTime={edited}>{longDate(edited)}</time>.{' '}
      <a href="#feedback-mistake" data-no-print="">
        Report a mistake
      </a>
    </p>
  )
  if (sources.length === 0) return dates
  return (
    <Section id="sources" title="Sources">
      <ul className={styles.sources}>
        {sources.map(({ title, url, checkedOn }) => (
          <li key={url}>
            <a href={url} rel="noopener">
              {title}
            </a>
            {checkedOn ? (
              <span>
                , checked on <time dateTime={checkedOn}>{longDate(checkedOn)}</time>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {dates}
    </Section>
  )
}
