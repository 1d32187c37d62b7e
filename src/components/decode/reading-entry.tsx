import type { Reading } from '@/decoder/types'
import { BitFields } from './bit-field'
import styles from './finding-entry.module.css'

type Props = {
  reading: Reading
  familyTitle: string
  /** Reasons speak of the text around a code; where there is none, they are left out. */
  withReasons?: boolean
}

/** One meaning of a code: what it is called, what it says, why it is read so, of what it is made. */
export function ReadingEntry({ reading, familyTitle, withReasons = true }: Props) {
  const { name, summary, because, code } = reading
  const equivalents = reading.equivalents.filter((other) => other.code !== code)
  return (
    <>
      <p className={styles.kind}>
        {familyTitle}
        {name ? (
          <>
            {' '}
            <code className={styles.name}>{name}</code>
          </>
        ) : null}
      </p>
      {summary ? <p className={styles.summary}>{summary}</p> : null}
      {withReasons && because.length > 0 ? (
        <p className={styles.because}>Read so because {joined(because)}.</p>
      ) : null}
      <BitFields reading={reading} />
      {equivalents.length > 0 ? (
        <p className={styles.because}>
          {code} is the same as{' '}
          {equivalents.map((other, at) => (
            <span key={`${other.family}-${other.code}`}>
              {at > 0 ? ', ' : ''}
              <code>{other.code}</code>
              {other.name ? ` (${other.name})` : ''}
            </span>
          ))}
        </p>
      ) : null}
    </>
  )
}

/** Reasons as one sentence; each comes without its full stop and may begin with a capital. */
const joined = (reasons: readonly string[]): string =>
  reasons.map((reason) => reason.replace(/\.$/, '')).join('; ')
