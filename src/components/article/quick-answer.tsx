import type { ArticleView } from '@/site/views'
import styles from './quick-answer.module.css'

/** The likeliest cause and the step that removes it: the answer for those who read one line. */
export function QuickAnswer({ article }: { article: Pick<ArticleView, 'causes' | 'steps'> }) {
  const cause = article.causes[0]
  const step = article.steps[(cause?.step ?? 1) - 1]
  if (!cause || !step) return null
  return (
    <dl className={styles.answer}>
      <dt>Most likely</dt>
      <dd>{cause.title}</dd>
      <dt>Fix</dt>
      <dd>
        <a href={`#${step.id}`}>{step.title}</a>
      </dd>
    </dl>
  )
}
