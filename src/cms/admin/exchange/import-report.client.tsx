'use client'

import { diffLines } from 'diff'
import type { ImportAnswer, ImportLine } from '@/cms/exchange/import-files'
import styles from './exchange.module.css'

const words: Record<ImportLine['outcome'], string> = {
  created: 'new',
  updated: 'changed',
  unchanged: 'unchanged',
  edited: 'left alone: edited here since its last import',
  trashed: 'left alone: in the trash',
  failed: 'failed',
}

/** What became of each file, or would; a changed one with its changed lines. */
export function ImportReport({ answer, isDone }: { answer: ImportAnswer; isDone: boolean }) {
  const { lines, faults } = answer
  const told = lines.filter(({ outcome }) => outcome !== 'unchanged')
  const same = lines.length - told.length
  return (
    <div role="status">
      <h3>{isDone ? 'Done' : 'What would change'}</h3>
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <ul className={styles.lines}>
        {told.map((line) => (
          <li key={line.file}>
            <details>
              <summary>
                <code>{line.file}</code> {words[line.outcome]}
              </summary>
              <Changes {...line} />
            </details>
          </li>
        ))}
      </ul>
      {same > 0 && <p>{same === 1 ? '1 file says' : `${same} files say`} what is there already.</p>}
    </div>
  )
}

function Changes({ before, after }: ImportLine) {
  return (
    <pre className={styles.changes}>
      {diffLines(before, after).map((part, at) => {
        if (part.added) return <ins key={at}>{part.value}</ins>
        if (part.removed) return <del key={at}>{part.value}</del>
        return <span key={at}>{shortened(part.value)}</span>
      })}
    </pre>
  )
}

/** So many lines beside a change are shown with it. */
const around = 2

/** Of lines that stay the same only those beside a change are of interest. */
function shortened(text: string): string {
  const lines = text.split('\n')
  if (lines.length <= 2 * around + 2) return text
  return [...lines.slice(0, around), '…', ...lines.slice(-around - 1)].join('\n')
}
