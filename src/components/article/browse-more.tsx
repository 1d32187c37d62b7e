import { urls } from '@/site/urls'
import type { ArticleView } from '@/site/views'
import styles from './browse-more.module.css'

/** The ways on from a fix page: its product, the decoder, the start. */
export function BrowseMore({ products }: { products: ArticleView['products'] }) {
  const product = products[0]
  return (
    <p className={styles.more} data-no-print="">
      {product ? (
        <>
          <a href={product.url}>Browse more errors in {product.name}</a>
          {product.description ? `: ${product.description} ` : '. '}
        </>
      ) : null}
      {product ? 'Or paste' : 'Paste'} your own error into the{' '}
      <a href={urls.decode()}>error decoder tool</a> to find a match. You can also go back to the{' '}
      <a href={urls.home()}>homepage</a> to browse common errors by topic.
    </p>
  )
}
