import styles from './pager.module.css'

type Props = {
  page: number
  pages: number
  /** The address of a page of this list. */
  urlOf: (page: number) => string
}

export function Pager({ page, pages, urlOf }: Props) {
  if (pages < 2) return null
  return (
    <nav className={styles.pager} aria-label="Pages">
      {page > 1 ? (
        <a href={urlOf(page - 1)} rel="prev">
          Previous
        </a>
      ) : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <a href={urlOf(page + 1)} rel="next">
          Next
        </a>
      ) : null}
    </nav>
  )
}
