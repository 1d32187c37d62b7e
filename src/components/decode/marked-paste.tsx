import { Fragment } from 'react'
import type { MarkedLine, MarkedPart } from '@/site/marked-lines'
import { countOf } from '@/site/count-of'
import styles from './marked-paste.module.css'

type Props = { lines: readonly MarkedLine[] }

/** The paste as it came, its findings marked; each mark leads to its entry. */
export function MarkedPaste({ lines }: Props) {
  const seen = new Set<number>()
  return (
    <div
      className={styles.paste}
      role="region"
      aria-label="Your text with the findings marked"
      tabIndex={0}
    >
      <ol className={styles.lines} role="list">
        {lines.map((line, at) =>
          line.kind === 'gap' ? (
            <li key={`gap-${at}`} className={styles.gap}>
              {countOf(line.lines, 'line')} without a finding
            </li>
          ) : (
            <li key={line.number}>
              <span className={styles.number} aria-hidden="true">
                {line.number}
              </span>
              <code>
                {line.parts.map((part, index) => {
                  const isFirst = part.finding !== null && !seen.has(part.finding)
                  if (part.finding !== null) seen.add(part.finding)
                  return <Part key={index} part={part} isFirst={isFirst} />
                })}
              </code>
            </li>
          ),
        )}
      </ol>
    </div>
  )
}

function Part({ part: { text, finding }, isFirst }: { part: MarkedPart; isFirst: boolean }) {
  if (finding === null) return <Fragment>{text}</Fragment>
  return (
    <mark
      className={styles.mark}
      data-finding={finding}
      id={isFirst ? `mark-${finding}` : undefined}
    >
      <a href={`#finding-${finding}`} tabIndex={isFirst ? 0 : -1}>
        {text}
        <span className="visually-hidden"> (finding {finding + 1})</span>
      </a>
    </mark>
  )
}
