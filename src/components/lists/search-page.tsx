import { countOf } from '@/site/count-of'
import { urls } from '@/site/urls'
import type { SearchView } from '@/site/views'
import { PageHeading } from './page-heading'
import { Pager } from './pager'
import styles from './search-page.module.css'
import { SearchResults } from './search-results'

type Found = SearchView | 'unreachable' | null
type Props = {
  query: string
  /** Slug of the product that the search is narrowed to; empty for all. */
  product: string
  found: Found
  page: number
}

/** As many as `reads/search` gives in one page. */
const perPage = 20

/** Queries of each kind that the search understands. */
const samples = ['0x80070005', '-2147024891', 'ECONNREFUSED', 'Azure AD', 'certificate expired']

export function SearchPage({ query, product, found, page }: Props) {
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
        {product === '' ? null : <input type="hidden" name="product" value={product} />}
        <button type="submit">Search</button>
      </form>
      {found === null ? (
        <Opening />
      ) : (
        <Outcome query={query} product={product} found={found} page={page} />
      )}
    </>
  )
}

/** Before anything was asked: what can be. */
function Opening() {
  return (
    <div className={styles.hints}>
      <p>
        Codes are found in any spelling, products under any of their names, words also with a slip.
        For example:
      </p>
      <ul role="list">
        {samples.map((sample) => (
          <li key={sample}>
            <a href={urls.search(sample)}>{sample}</a>
          </li>
        ))}
      </ul>
      <p>
        For a whole message or log, use the <a href={urls.decode()}>decoder</a>: it reads the text
        in your browser.
      </p>
    </div>
  )
}

function Outcome({ query, product, found, page }: Props & { found: SearchView | 'unreachable' }) {
  if (found === 'unreachable')
    return (
      <p className={styles.note} role="status">
        The search is out of reach right now. Try again shortly.
      </p>
    )
  if (found.results.length === 0) return <Nothing query={query} product={product} />
  const { total, isCut, didYouMean, results } = found
  return (
    <>
      <p className={styles.note} role="status">
        {isCut ? 'More than ' : ''}
        {countOf(total, 'fix page')} for “{didYouMean ?? query}”
        {didYouMean ? `. Nothing is spelled “${query}”.` : ''}
      </p>
      <Products query={query} product={product} found={found} />
      <SearchResults results={results} />
      <Pager
        page={page}
        pages={Math.ceil(total / perPage)}
        urlOf={(to) => urls.search(query, to, product)}
      />
    </>
  )
}

/** What the results can be narrowed to, and the way back to all of them. */
function Products({
  query,
  product,
  found,
}: {
  query: string
  product: string
  found: SearchView
}) {
  if (found.products.length < 2 && product === '') return null
  return (
    <nav className={styles.products} aria-label="Products">
      <ul role="list">
        <li>
          <Choice url={urls.search(query)} label="All products" isChosen={product === ''} />
        </li>
        {found.products.map(({ slug, name, count }) => (
          <li key={slug}>
            <Choice
              url={urls.search(query, 1, slug)}
              label={name}
              count={count}
              isChosen={slug === product}
            />
          </li>
        ))}
      </ul>
    </nav>
  )
}

type ChoiceProps = { url: string; label: string; count?: number; isChosen: boolean }

function Choice({ url, label, count, isChosen }: ChoiceProps) {
  return (
    <a href={url} aria-current={isChosen ? 'true' : undefined}>
      {label}
      {count === undefined ? null : <span> {count}</span>}
    </a>
  )
}

/** Nothing was found: what may help instead. */
function Nothing({ query, product }: { query: string; product: string }) {
  return (
    <div className={styles.hints}>
      <p role="status">
        <strong>
          Nothing matches “{query}”{product === '' ? '' : ' in this product'}.
        </strong>
      </p>
      <ul>
        {product === '' ? null : (
          <li>
            <a href={urls.search(query)}>Search all products</a>.
          </li>
        )}
        <li>Try the code alone, without the words around it.</li>
        <li>
          Paste the whole message into the <a href={urls.decode()}>decoder</a>: it explains codes
          that have no fix page yet.
        </li>
        <li>
          Look through <a href={urls.errors()}>all errors</a> or the{' '}
          <a href={urls.products()}>products</a>.
        </li>
      </ul>
    </div>
  )
}
