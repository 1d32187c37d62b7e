import type { Crumb } from '@/site/breadcrumbs'
import styles from './breadcrumbs.module.css'

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const last = crumbs.length - 1
  return (
    <nav className={styles.breadcrumbs} aria-label="Breadcrumbs">
      <ol role="list">
        {crumbs.map(({ label, url }, at) => (
          <li key={url}>
            {at === last ? <span aria-current="page">{label}</span> : <a href={url}>{label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
