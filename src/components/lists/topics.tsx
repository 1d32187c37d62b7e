import type { HomeView } from '@/site/views'
import { ProductList } from './product-list'
import styles from './topics.module.css'

type Props = {
  categories: HomeView['categories']
  headingLevel?: 2 | 3
  withDescriptions?: boolean
}

/** The product categories in columns, each with its products. */
export function Topics({ categories, headingLevel = 3, withDescriptions = false }: Props) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className={styles.topics}>
      {categories.map(({ id, name, url, products }) => (
        <section key={id} aria-labelledby={`category-${id}`}>
          <Heading id={`category-${id}`} className={styles.name}>
            <a href={url}>{name}</a>
          </Heading>
          <ProductList products={products} withDescriptions={withDescriptions} />
        </section>
      ))}
    </div>
  )
}
