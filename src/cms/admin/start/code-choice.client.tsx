'use client'

import type { Finding } from '@/decoder/types'
import styles from './start.module.css'

type Props = { findings: Finding[]; chosen: number; onChoose: (index: number) => void }

const most = 12

/** Which of the codes in the paste the article is about; the root cause is chosen to begin with. */
export function CodeChoice({ findings, chosen, onChoose }: Props) {
  if (findings.length === 0) {
    return (
      <p className={styles.help}>
        No code was found in it: the article will be about the message itself.
      </p>
    )
  }
  return (
    <fieldset className={styles.codes}>
      <legend>{findings.length > 1 ? 'Which code is it about?' : 'The code'}</legend>
      {findings.slice(0, most).map(({ code, family, readings: [reading] }, index) => (
        <label key={`${family} ${code}`}>
          <input
            type="radio"
            name="code"
            checked={index === chosen}
            onChange={() => onChoose(index)}
          />
          <code>{code}</code>
          <span>{[reading?.name, reading?.summary].filter(Boolean).join('. ')}</span>
        </label>
      ))}
    </fieldset>
  )
}
