import type { Prose as ProseView } from '@/site/views'
import { Prose } from '../layout/prose'
import { CopyButton } from './copy-button'
import styles from './error-message.module.css'
import { Section } from './section'

type Props = { message: string; introduction: ProseView | null }

/** What the machine printed, as it printed it, and a sentence or two for orientation. */
export function ErrorMessage({ message, introduction }: Props) {
  if (message === '') return <Prose prose={introduction} size="large" />
  return (
    <Section id="error-message" title="Error message">
      <figure className={styles.message}>
        <pre>
          <samp id="message">{message}</samp>
        </pre>
        <CopyButton of="message" />
      </figure>
      <Prose prose={introduction} size="large" />
    </Section>
  )
}
