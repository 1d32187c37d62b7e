import styles from './fill-in.module.css'

/**
 * Fields for the placeholders of the commands. `browser/fill-in.ts` writes what stands in them into the
 * commands, and fills them from the reader's own paste; without scripts there is nothing to show.
 */
export function FillIn({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <details className={styles.fillIn} data-fill-in="" data-needs-script="" data-no-print="">
      <summary>
        Fill in the commands <span data-fill-in-state="" />
      </summary>
      <p className={styles.note}>
        What you write here goes into the commands of this page. It stays in this browser tab.
      </p>
      <div className={styles.fields}>
        {names.map((name) => (
          <label key={name}>
            <span>{name}</span>
            <input
              data-placeholder={name}
              type="text"
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={300}
            />
          </label>
        ))}
      </div>
      <button type="button" data-fill-in-clear="">
        Show the placeholders again
      </button>
    </details>
  )
}
