import { verdictFacts } from '@/site/verdict-words'
import type { VerdictView } from '@/site/views'
import styles from './verdict-strip.module.css'

/** What a person under pressure asks first, in one ruled row. */
export function VerdictStrip({ verdict }: { verdict: VerdictView }) {
  const facts = verdictFacts(verdict)
  if (facts.length === 0) return null
  return (
    <dl className={styles.strip} aria-label="In short">
      {facts.map(({ label, value, tone }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd className={styles[tone]}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
