import type { ArticleLink } from '@/site/views'
import styles from './link-list.module.css'

/** Links to articles, each with why it is there. */
export function LinkList({ links }: { links: readonly ArticleLink[] }) {
  return (
    <ul className={styles.links} role="list">
      {links.map(({ id, url, title, reason }) => (
        <li key={id}>
          <a href={url}>{title}</a>
          {reason ? <span>{reason}</span> : null}
        </li>
      ))}
    </ul>
  )
}
