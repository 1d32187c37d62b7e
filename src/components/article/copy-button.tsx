import styles from './copy-button.module.css'

type Props = {
  /** Id of the element whose text is copied. */
  of: string
  label?: string
}

/** Works by `browser/site.ts`; out of sight without it. */
export function CopyButton({ of, label = 'Copy' }: Props) {
  return (
    <button className={styles.copy} type="button" data-copy={of} data-needs-script="">
      {label}
    </button>
  )
}
