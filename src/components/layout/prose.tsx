import type { Prose as ProseView } from '@/site/views'
import styles from './prose.module.css'

type Props = { prose: ProseView | null; size?: 'normal' | 'large' | 'small' }

/** Rich text; its HTML is made safe where it is made, in `site/prose`. */
export function Prose({ prose, size = 'normal' }: Props) {
  if (!prose) return null
  return (
    <div
      className={`${styles.prose} ${styles[size]}`}
      dangerouslySetInnerHTML={{ __html: prose.html }}
    />
  )
}
