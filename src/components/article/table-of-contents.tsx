import type { SectionLink } from './sections'
import styles from './table-of-contents.module.css'

export function TableOfContents({ sections }: { sections: readonly SectionLink[] }) {
  return (
    <nav className={styles.contents} aria-labelledby="contents">
      <p id="contents">On this page</p>
      <ol role="list">
        {sections.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
