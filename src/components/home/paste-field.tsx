import { urls } from '@/site/urls'
import styles from './paste-field.module.css'

/**
 * The way into the decoder. The field has no name, so that a browser never puts its text into an
 * address; our script carries it. Without the script there is only the link.
 */
export function PasteField() {
  return (
    <>
      <form className={styles.form} action={urls.decode()} data-carry-paste="" data-needs-script="">
        <label htmlFor="paste">Error message, code or log</label>
        <textarea
          id="paste"
          rows={4}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby="paste-note"
        />
        <div className={styles.foot}>
          <button type="submit">Decode</button>
          <p id="paste-note">It is decoded in your browser. Nothing is stored.</p>
        </div>
      </form>
      <p className={styles.plain}>
        <a href={urls.decode()}>Open the decoder</a>
      </p>
    </>
  )
}
