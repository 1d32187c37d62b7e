import { urls } from '@/site/urls'
import type { SiteView } from '@/site/views'
import { Logo } from './logo'
import styles from './site-header.module.css'

/** What the header shows when an admin has set no navigation. */
const ownNavigation: SiteView['navigation'] = [
  { label: 'Decode', url: urls.decode() },
  { label: 'Errors', url: urls.errors() },
  { label: 'Products', url: urls.products() },
  { label: 'Questions', url: urls.faq() },
]

type Props = { site: SiteView }

export function SiteHeader({ site }: Props) {
  const navigation = site.navigation.length > 0 ? site.navigation : ownNavigation
  return (
    <header className={styles.header} data-no-print="">
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <div className={styles.inner}>
        <a className={styles.name} href={urls.home()}>
          <Logo />
          <span>{site.name}</span>
        </a>
        <nav className={styles.navigation} aria-label="Site">
          <ul role="list">
            {navigation.map(({ label, url }) => (
              <li key={url}>
                <a href={url}>{label}</a>
              </li>
            ))}
            <li className={styles.searchLink}>
              <a href={urls.search()} data-search="">
                Search
              </a>
            </li>
          </ul>
        </nav>
        <form className={styles.search} action={urls.search()} role="search" aria-label="Site">
          <label className="visually-hidden" htmlFor="site-search">
            Search by code, message or product
          </label>
          <input
            id="site-search"
            name="q"
            type="search"
            placeholder="Code or message"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            aria-keyshortcuts="/ Control+K"
            data-search=""
          />
          <kbd className={styles.key} aria-hidden="true" data-needs-script="">
            /
          </kbd>
          <button type="submit">Search</button>
        </form>
        <button
          className={styles.theme}
          type="button"
          aria-label="Colours: as the system has it"
          suppressHydrationWarning
          data-theme-switch=""
          data-needs-script=""
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5Z" fill="currentColor" />
          </svg>
        </button>
      </div>
    </header>
  )
}
