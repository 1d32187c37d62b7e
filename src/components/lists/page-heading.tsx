import type { ReactNode } from 'react'
import styles from './page-heading.module.css'

type Props = { title: string; children?: ReactNode }

/** The heading of a page that is no article, with what it is about below. */
export function PageHeading({ title, children }: Props) {
  return (
    <header className={styles.heading}>
      <h1>{title}</h1>
      {children ? <div className={styles.about}>{children}</div> : null}
    </header>
  )
}
