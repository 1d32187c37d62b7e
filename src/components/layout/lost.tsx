import type { ReactNode } from 'react'
import { urls } from '@/site/urls'
import styles from './lost.module.css'

type Props = { title: string; status: string; children: ReactNode }

/** A page that is not there, set like an error code, with the ways on. */
export function Lost({ title, status, children }: Props) {
  return (
    <div className={styles.lost}>
      <h1>
        <span className={styles.status}>{status}</span> {title}
      </h1>
      {children}
      <form className={styles.search} action={urls.search()} role="search" aria-label="Fix pages">
        <label htmlFor="lost-search">Search by code, message or product</label>
        <input id="lost-search" name="q" type="search" autoComplete="off" spellCheck={false} />
        <button type="submit">Search</button>
      </form>
      <p>
        Or <a href={urls.decode()}>decode an error</a>, look through{' '}
        <a href={urls.errors()}>all errors</a>, or start at the <a href={urls.home()}>homepage</a>.
      </p>
    </div>
  )
}
