import type { Reading } from '@/decoder/types'
import { bitLayout } from './bit-layout'
import styles from './bit-field.module.css'

/** The parts of a code: drawn as bits where they are bits, and listed. */
export function BitFields({ reading }: { reading: Pick<Reading, 'code' | 'parts'> }) {
  const { parts } = reading
  if (parts.length === 0) return null
  const drawn = bitLayout(reading)
  return (
    <div className={styles.fields}>
      {drawn ? (
        // The list below says the same in words.
        <div className={styles.drawing} aria-hidden="true">
          {drawn.map(({ range, digits, letter }) => (
            <span key={range} className={letter ? styles.field : styles.other}>
              <span className={styles.range}>{range}</span>
              <span className={styles.digits}>{digits}</span>
              <span className={styles.letter}>{letter || '\u00a0'}</span>
            </span>
          ))}
        </div>
      ) : null}
      <dl className={styles.parts}>
        {parts.map(({ label, value, bits }) => (
          <div key={`${label}-${bits?.[0] ?? value}`}>
            <dt>
              {label}
              {bits ? (
                <span className={styles.bits}>
                  {drawn ? ` ${letterOf(drawn, bits)},` : ''}{' '}
                  {bits[0] === bits[1] ? `bit ${bits[0]}` : `bits ${bits[0]}–${bits[1]}`}
                </span>
              ) : null}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function letterOf(drawn: NonNullable<ReturnType<typeof bitLayout>>, bits: [number, number]) {
  const range = bits[0] === bits[1] ? String(bits[0]) : `${bits[0]}–${bits[1]}`
  return drawn.find((field) => field.range === range)?.letter ?? ''
}
