import type { Decoding } from '@/decoder/types'
import type { Evidence } from '@/site/evidence'
import { countOf } from '@/site/count-of'
import styles from './disclosure.module.css'

type Props = { decoding: Decoding; evidence: Evidence; isSent: boolean }

/** What was masked, and word for word all that goes out. */
export function Disclosure({ decoding: { redactions }, evidence, isSent }: Props) {
  const masked = redactions.map(({ kind, count }) => countOf(count, kind)).join(', ')
  return (
    <details className={styles.disclosure}>
      <summary>{isSent ? 'This is all that was sent' : 'This is all that would be sent'}</summary>
      <p>
        {masked ? `Masked in your text: ${masked}. ` : ''}Codes and message lines with their
        variable parts masked; they are used to find fix pages.
      </p>
      <pre>
        <code>{[...evidence.codes, '', ...evidence.templates].join('\n').trim() || 'Nothing'}</code>
      </pre>
    </details>
  )
}
