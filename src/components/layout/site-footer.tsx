import { urls } from '@/site/urls'
import type { SiteView } from '@/site/views'
import styles from './site-footer.module.css'

const links = [
  { label: 'About', url: urls.about() },
  { label: 'Privacy', url: urls.privacy() },
  { label: 'Accessibility', url: urls.accessibility() },
  { label: 'Kinds of codes', url: urls.families() },
  { label: 'Feed', url: urls.feed() },
]

export function SiteFooter({ site }: { site: SiteView }) {
  return (
    <footer className={styles.footer} data-no-print="">
      <div className={styles.inner}>
        <p>
          {site.name} is a reference. Check a step against your own environment before you take it.
        </p>
        <ul role="list">
          {links.map(({ label, url }) => (
            <li key={url}>
              <a href={url}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}
