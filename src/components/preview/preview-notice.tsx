import styles from './preview-notice.module.css'

const texts = {
  draft: 'Draft. Readers do not see this until it is published.',
  version: 'A saved version. Readers may see another one.',
  refused:
    'This preview link does not work any more: it is good for one article and for 15 minutes. Open the preview again from the article’s form.',
}

/** Says that a page is not the published one, or why it is not shown. */
export function PreviewNotice({ state }: { state: keyof typeof texts }) {
  return (
    <p className={styles.notice} role="status">
      {texts[state]}
    </p>
  )
}
