import type { Prose as ProseView } from '@/site/views'
import { Prose } from '../layout/prose'
import styles from './fallbacks.module.css'
import { Section } from './section'

export function Fallbacks({ fallbacks }: { fallbacks: readonly ProseView[] }) {
  if (fallbacks.length === 0) return null
  return (
    <Section id="fallbacks" title="Still broken? Try these">
      <ul className={styles.fallbacks}>
        {fallbacks.map((fallback) => (
          <li key={fallback.text}>
            <Prose prose={fallback} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
