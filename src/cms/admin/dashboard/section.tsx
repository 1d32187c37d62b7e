import { useId, type ReactNode } from 'react'
import styles from './dashboard.module.css'

type SectionProps = {
  title: string
  /** How many there are in all; left out where that says nothing. */
  total?: number
  /** The list with the rest. */
  all?: string
  /** What is said when there is nothing. */
  empty: string
  children: readonly ReactNode[]
}

/** One heading of the dashboard with its few lines. */
export function Section({ title, total, all, empty, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {all && children.length > 0 && (
          <a href={all} aria-label={`All: ${title}`}>
            All{total === undefined ? '' : ` ${total}`}
          </a>
        )}
      </div>
      {children.length === 0 ? <p className={styles.quiet}>{empty}</p> : <ul>{children}</ul>}
    </section>
  )
}
