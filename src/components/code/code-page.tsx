import type { Reading } from '@/decoder/types'
import { pageCrumbs } from '@/site/breadcrumbs'
import { urls } from '@/site/urls'
import type { ArticleLink } from '@/site/views'
import { CopyButton } from '../article/copy-button'
import { ReadingEntry } from '../decode/reading-entry'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { LinkList } from '../lists/link-list'
import { AskForArticle } from './ask-for-article'
import styles from './code-page.module.css'

type Props = {
  code: string
  readings: readonly Reading[]
  about: readonly ArticleLink[]
  mentions: readonly ArticleLink[]
  /** Whether asking for an article is counted on this site. */
  canAsk: boolean
  familyTitles: Readonly<Record<string, string>>
}

/** What the decoder knows of a code that leads to no one article. */
export function CodePage({ code, readings, about, mentions, canAsk, familyTitles }: Props) {
  const isAmbiguous = readings.length > 1
  return (
    <>
      <Breadcrumbs crumbs={pageCrumbs({ label: code, url: urls.code(code) })} />
      <header className={styles.header}>
        <h1 id="code">{code}</h1>
        <CopyButton of="code" label="Copy the code" />
      </header>
      <p className={styles.note}>{noteOf(readings.length, about.length)}</p>
      <Links id="about" title="Fix pages about it" links={about} />
      {readings.length > 0 ? (
        <section className={styles.section} aria-labelledby="readings">
          <h2 id="readings">{isAmbiguous ? 'What it can mean' : 'What it means'}</h2>
          <ol className={styles.readings} role="list">
            {readings.map((reading) => (
              <li key={reading.code}>
                {isAmbiguous ? (
                  <p className={styles.meant}>
                    <a href={urls.code(reading.code)}>{reading.code}</a>
                  </p>
                ) : null}
                <ReadingEntry
                  reading={reading}
                  withReasons={false}
                  familyTitle={familyTitles[reading.family] ?? reading.family}
                />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <Links id="mentions" title="Fix pages that mention it" links={mentions} />
      {canAsk && about.length === 0 && readings.length === 1 ? <AskForArticle code={code} /> : null}
      <p className={styles.more}>
        Paste the whole message or log into the <a href={urls.decode()}>decoder</a>: the lines
        around a code often name the cause.
      </p>
    </>
  )
}

function noteOf(readings: number, articles: number): string {
  if (articles > 1)
    return 'Several fix pages are about it. The words around it tell which is yours.'
  if (readings > 1)
    return 'A number alone stands for several errors. The program that printed it tells which is yours.'
  return readings === 1
    ? 'No fix page is about this code yet. This is what the decoder knows of it.'
    : 'The decoder does not know this code, but fix pages name it.'
}

function Links({ id, title, links }: { id: string; title: string; links: readonly ArticleLink[] }) {
  if (links.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <LinkList links={links} />
    </section>
  )
}
