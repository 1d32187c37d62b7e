import { countOf } from '@/site/count-of'
import { urls } from '@/site/urls'
import type { SearchView } from '@/site/views'
import { PageHeading } from './page-heading'
import { Pager } from './pager'
import styles from './search-page.module.css'

type Found = SearchView | 'unreachable' | null
type Props = { query: string; found: Found; page: number }

/** As many as `reads/search` gives in one page. */
const perPage = 20

export function SearchPage({ query, found, page }: Props) {
  return (
    <>
      <PageHeading title="Search" />
      <form className={styles.form} action={urls.search()} role="search" aria-label="Fix pages">
        <label htmlFor="q">Code, message or product</label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
        />
        <button type="submit">Search</button>
      </form>
      <Outcome query={query} found={found} page={page} />
    </>
  )
}

function Outcome({ query, found, page }: Props) {
  if (found === null) {
    return (
      <p className={styles.note}>
        For a whole log, use the <a href={urls.decode()}>decoder</a>: it reads the text in your
        browser.
      </p>
    )
  }
  if (found === 'unreachable')
    return <p className={styles.note}>The search is out of reach right now. Try again shortly.</p>
  if (found.results.length === 0) {
    return (
      <p className={styles.note}>
        Nothing matches “{query}”. Try the code alone, or paste the message into the{' '}
        <a href={urls.decode()}>decoder</a>.
      </p>
    )
  }
  return (
    <>
      <p className={styles.note} role="status">
        {countOf(found.total, 'fix page')} for “{query}”
      </p>
      <ol className={styles.found} role="list">
        {found.results.map(({ slug, url, title, because }) => (
          <li key={slug}>
            <a href={url}>{title}</a>
            {because.length > 0 ? <span>{because.join(' · ')}</span> : null}
          </li>
        ))}
      </ol>
      <Pager
        page={page}
        pages={Math.ceil(found.total / perPage)}
        urlOf={(to) => urls.search(query, to)}
      />
    </>
  )
}
