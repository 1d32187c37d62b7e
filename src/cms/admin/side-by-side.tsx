import styles from './side-by-side.module.css'
import { wordChanges, type Change } from './word-changes'

type Side = { label: string; text: string }

/** Two texts beside each other, with the words marked that only one of them has. */
export function SideBySide({ before, after }: { before: Side; after: Side }) {
  const changes = wordChanges(before.text, after.text)
  return (
    <div className={styles.sides}>
      <Text label={before.label} changes={changes} side="before" />
      <Text label={after.label} changes={changes} side="after" />
    </div>
  )
}

function Text({
  label,
  changes,
  side,
}: {
  label: string
  changes: Change[]
  side: 'before' | 'after'
}) {
  const own = changes.filter(({ on }) => on === 'both' || on === side)
  const Mark = side === 'before' ? 'del' : 'ins'
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <p className={styles.text}>
        {own.length === 0 && <em>Empty</em>}
        {own.map(({ text, on }, at) => (on === 'both' ? text : <Mark key={at}>{text}</Mark>))}
      </p>
    </figure>
  )
}
