import { Logo as Mark } from '@/components/layout/logo'
import styles from './brand.module.css'

/** On the pages for signing in. */
export function Logo() {
  return (
    <div className={styles.logo}>
      <Mark />
      <span>IT Error Decoder</span>
    </div>
  )
}

/** The mark alone, in the head of every page. */
export function Icon() {
  return (
    <span className={styles.icon}>
      <Mark />
    </span>
  )
}
