import type { FaqView } from '@/site/views'
import { Prose } from '../layout/prose'
import styles from './faq-list.module.css'

/** Questions and answers, open to be read, found in the page and printed. */
export function FaqList({ faqs }: { faqs: readonly FaqView[] }) {
  return (
    <div className={styles.faqs}>
      {faqs.map(({ question, answer }) => (
        <div key={question}>
          <h3>{question}</h3>
          <Prose prose={answer} />
        </div>
      ))}
    </div>
  )
}
