import { feedbackAnchors, longestNote } from '@/site/feedback'
import { urls } from '@/site/urls'
import type { ArticleView } from '@/site/views'
import styles from './feedback-form.module.css'
import { Section } from './section'

type Props = { article: Pick<ArticleView, 'slug' | 'causes'> }

/**
 * A plain form: the browser sends it and comes back to an anchor of this page, which shows the answer.
 * `browser/feedback.ts` does the same without leaving the page.
 */
export function FeedbackForm({ article: { slug, causes } }: Props) {
  return (
    <div className={styles.feedback} data-no-print="">
      <Section id={feedbackAnchors.form} title="Did this fix it?">
        <p className={styles.said} id={feedbackAnchors.thanks} tabIndex={-1}>
          Thank you. An editor will read your answer.
        </p>
        <p className={styles.said} id={feedbackAnchors.failed} tabIndex={-1} role="alert">
          Your answer could not be kept. Please try again in a few minutes.
        </p>
        <form
          className={styles.form}
          method="post"
          action={urls.feedback()}
          aria-labelledby={feedbackAnchors.form}
          data-feedback=""
        >
          <input type="hidden" name="article" value={slug} />
          <fieldset className={styles.answers}>
            <legend className="visually-hidden">Did this fix it?</legend>
            <Choice name="fixed" value="yes" label="Yes" isRequired />
            <Choice name="fixed" value="no" label="No" />
            <Choice name="fixed" value="mistake" label="There is a mistake on this page" />
          </fieldset>
          <div className={styles.more}>
            {causes.length > 1 ? (
              <fieldset className={styles.causes}>
                <legend>Which cause was it?</legend>
                {causes.map(({ title }, at) => (
                  <Choice key={title} name="cause" value={String(at + 1)} label={title} />
                ))}
                <Choice name="cause" value="" label="Another one, or I do not know" />
              </fieldset>
            ) : null}
            <label htmlFor="feedback-note">Anything to add? (optional)</label>
            <textarea
              id="feedback-note"
              name="note"
              rows={3}
              maxLength={longestNote}
              aria-describedby="feedback-hint"
            />
            <p className={styles.hint} id="feedback-hint">
              Only the editors read it. Leave out names and secrets; what looks like one is masked
              before it is stored.
            </p>
            <button type="submit">Send</button>
          </div>
        </form>
      </Section>
    </div>
  )
}

type ChoiceProps = { name: string; value: string; label: string; isRequired?: boolean }

function Choice({ name, value, label, isRequired = false }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name={name}
        value={value}
        required={isRequired}
        id={name === 'fixed' ? `feedback-${value}` : undefined}
      />
      <span>{label}</span>
    </label>
  )
}
