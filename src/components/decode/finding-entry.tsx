import type { Finding } from '@/decoder/types'
import { countOf } from '@/site/count-of'
import { urls } from '@/site/urls'
import styles from './finding-entry.module.css'
import { ReadingEntry } from './reading-entry'

type Props = {
  finding: Finding
  /** 0-based place in the chain. */
  at: number
  /** How many links the chain has. */
  of: number
  /** The first of the findings is the root of others. */
  hasRoot: boolean
  familyTitles: Readonly<Record<string, string>>
}

/** What is not tied to the first finding by what it says stands beside it, not above it. */
const placeOf = (at: number, isTied: boolean): string =>
  at === 0 ? (isTied ? 'Root cause' : 'Found') : isTied ? 'Above it' : 'Also found'

/** A link of the chain: where it was seen, what it means, what else it could mean. */
export function FindingEntry({ finding, at, of, hasRoot, familyTitles }: Props) {
  const { code, spelling, line, count, readings, because, first, last } = finding
  const [best, ...others] = readings
  return (
    <li id={`finding-${at}`} className={styles.finding} data-finding={at} tabIndex={-1}>
      <p className={styles.place}>{placeOf(at, hasRoot && because.length > 0)}</p>
      <h3 className={styles.code}>
        <a href={urls.code(code)}>{code}</a>
      </h3>
      <p className={styles.seen}>
        {spelling === code ? '' : `Written ${spelling}. `}
        <a href={`#mark-${at}`}>Line {line}</a>
        {count > 1 ? `, ${countOf(count, 'time')}` : ''}
        {first ? `, ${last && last !== first ? `${first} to ${last}` : first}` : ''}
      </p>
      {of > 1 && because.length > 0 ? (
        <p className={styles.because}>
          Stands here because {because.join('; ').replace(/\.$/, '')}.
        </p>
      ) : null}
      {best ? (
        <ReadingEntry reading={best} familyTitle={familyTitles[best.family] ?? best.family} />
      ) : null}
      {others.length > 0 ? (
        <details className={styles.others}>
          <summary>It could also mean ({others.length})</summary>
          <ul role="list">
            {others.map((reading) => (
              <li key={`${reading.family}-${reading.code}`}>
                {reading.code === code ? null : (
                  <p className={styles.otherCode}>
                    <code>{reading.code}</code>
                  </p>
                )}
                <ReadingEntry
                  reading={reading}
                  familyTitle={familyTitles[reading.family] ?? reading.family}
                />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  )
}
