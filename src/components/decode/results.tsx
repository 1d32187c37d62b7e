import type { Decoding } from '@/decoder/types'
import type { Evidence } from '@/site/evidence'
import { Disclosure } from './disclosure'
import { FindingEntry } from './finding-entry'
import { Matches } from './matches'
import styles from './results.module.css'
import type { Articles } from './use-articles'

type Props = {
  decoding: Decoding
  evidence: Evidence
  articles: Articles
  isSent: boolean
  familyTitles: Readonly<Record<string, string>>
}

/** At most so many findings are listed; a log that holds more is told by its first ones. */
const listed = 50

export function Results({ decoding, evidence, articles, isSent, familyTitles }: Props) {
  const { findings } = decoding
  // Reasons for its place has only a finding that is tied to others.
  const hasRoot = findings.length > 1 && (findings[0]?.because.length ?? 0) > 0
  const shown = findings.slice(0, listed)
  return (
    <div className={styles.results}>
      {isSent ? <Matches articles={articles} /> : null}
      <section aria-labelledby="findings">
        <h2 id="findings">{hasRoot ? 'What went wrong, root cause first' : 'What it says'}</h2>
        {findings.length === 0 ? (
          <p>
            There is no error code in this text that the decoder knows. Try the lines around the
            failure, or the code alone.
          </p>
        ) : (
          <ol className={styles.chain} role="list">
            {shown.map((finding, at) => (
              <FindingEntry
                key={finding.code}
                finding={finding}
                at={at}
                of={findings.length}
                hasRoot={hasRoot}
                familyTitles={familyTitles}
              />
            ))}
          </ol>
        )}
        {findings.length > listed ? (
          <p>{findings.length - listed} more are marked in the text.</p>
        ) : null}
      </section>
      <Disclosure decoding={decoding} evidence={evidence} isSent={isSent} />
    </div>
  )
}
