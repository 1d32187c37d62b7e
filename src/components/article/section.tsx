import type { ReactNode } from 'react'
import styles from './section.module.css'

type Props = { id: string; title: string; children: ReactNode }

/** A section with a heading that can be linked to. */
export function Section({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
        <a
          className={styles.anchor}
          href={`#${id}`}
          aria-label={`Link to “${title}”`}
          data-no-print=""
        >
          #
        </a>
      </h2>
      {children}
    </section>
  )
}
