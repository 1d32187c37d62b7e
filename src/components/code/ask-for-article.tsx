import { askedAnchor, urls } from '@/site/urls'
import styles from './ask-for-article.module.css'

/** A form that counts one reader more who wants a fix page; works without scripts. */
export function AskForArticle({ code }: { code: string }) {
  return (
    <section className={styles.ask} aria-labelledby="ask">
      <h2 id="ask">Want a fix page for it?</h2>
      <form className={styles.form} method="post" action={urls.wanted()}>
        <input type="hidden" name="code" value={code} />
        <p>
          Editors write about what most readers look for. Asking counts the code; of you, only a
          hash of your address is kept, for the day.
        </p>
        <button type="submit">Ask for a fix page</button>
      </form>
      <p className={styles.asked} id={askedAnchor} role="status" tabIndex={-1}>
        Thank you. {code} is on the editors’ list.
      </p>
    </section>
  )
}
