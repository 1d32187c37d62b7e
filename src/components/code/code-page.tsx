import type { Reading } from '@/decoder/types'
import { pageCrumbs } from '@/site/breadcrumbs'
import { urls } from '@/site/urls'
import type { ArticleLink } from '@/site/views'
import { CopyButton } from '../article/copy-button'
import { ReadingEntry } from '../decode/reading-entry'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { LinkList } from '../lists/link-list'
import styles from './code-page.module.css'

type Props = {
  code: string
  readings: readonly Reading[]
  mentions: readonly ArticleLink[]
  familyTitles: Readonly<Record<string, string>>
}

/** What the decoder knows of a code that has no article. */
export function CodePage({ code, readings, mentions, familyTitles }: Props) {
  return (
    <>
      <Breadcrumbs crumbs={pageCrumbs({ label: code, url: urls.code(code) })} />
      <header className={styles.header}>
        <h1 id="code">{code}</h1>
        <CopyButton of="code" label="Copy the code" />
      </header>
      <p className={styles.note}>
        No fix page is about this code yet. This is what the decoder knows of it.
      </p>
      <section className={styles.section} aria-labelledby="readings">
        <h2 id="readings">{readings.length > 1 ? 'What it can mean' : 'What it means'}</h2>
        <ol className={styles.readings} role="list">
          {readings.map((reading) => (
            <li key={`${reading.family}-${reading.code}`}>
              <ReadingEntry
                reading={reading}
                withReasons={false}
                familyTitle={familyTitles[reading.family] ?? reading.family}
              />
            </li>
          ))}
        </ol>
      </section>
      {mentions.length > 0 ? (
        <section className={styles.section} aria-labelledby="mentions">
          <h2 id="mentions">Fix pages that mention it</h2>
          <LinkList links={mentions} />
        </section>
      ) : null}
      <p className={styles.more}>
        Paste the whole message or log into the <a href={urls.decode()}>decoder</a>: the lines
        around a code often name the cause.
      </p>
    </>
  )
}
