import type { Prose as ProseView } from '@/site/views'
import { Prose } from '../layout/prose'
import styles from './meaning.module.css'
import { Section } from './section'

type Props = { meaning: ProseView | null; appliesTo: string }

export function Meaning({ meaning, appliesTo }: Props) {
  if (!meaning) return null
  return (
    <Section id="meaning" title="What this error means">
      <Prose prose={meaning} />
      {appliesTo ? <p className={styles.scope}>Applies to: {appliesTo}</p> : null}
    </Section>
  )
}
