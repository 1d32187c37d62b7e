import type { ArticleView } from '@/site/views'
import styles from './affected-products.module.css'
import { Section } from './section'

export function AffectedProducts({ products }: { products: ArticleView['products'] }) {
  if (products.length === 0) return null
  return (
    <Section id="products" title="Affected products">
      <ul className={styles.products} role="list">
        {products.map(({ id, name, url, category }) => (
          <li key={id}>
            <a href={url}>{name}</a>
            {category ? <span className={styles.category}>{category.name}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
