import type { ProductLink } from '@/site/views'
import styles from './product-list.module.css'

type Props = {
  products: readonly (ProductLink & { articleCount: number })[]
  withDescriptions?: boolean
}

/** Products with the number of their fix pages, as a table of contents has its page numbers. */
export function ProductList({ products, withDescriptions = false }: Props) {
  return (
    <ul className={styles.products} role="list">
      {products.map(({ id, name, url, articleCount, description }) => (
        <li key={id}>
          <span className={styles.line}>
            <a href={url}>{name}</a>
            <span className={styles.count}>
              {articleCount.toLocaleString('en')}
              <span className="visually-hidden"> {articleCount === 1 ? 'error' : 'errors'}</span>
            </span>
          </span>
          {withDescriptions && description ? (
            <span className={styles.description}>{description}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
