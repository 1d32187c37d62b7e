import type { StepView } from '@/site/views'
import { Prose } from '../layout/prose'
import { Command } from './command'
import { Section } from './section'
import styles from './steps.module.css'

/** The fix. Every numeral is the link to its step, for "try step 3" in a chat. */
export function Steps({ steps }: { steps: readonly StepView[] }) {
  if (steps.length === 0) return null
  return (
    <Section id="fix" title="Step-by-step fix">
      <ol className={styles.steps} role="list">
        {steps.map((step, at) => (
          <li key={step.id} id={step.id}>
            <a className={styles.numeral} href={`#${step.id}`} aria-label={`Step ${at + 1}`}>
              {at + 1}
            </a>
            <div>
              <h3>{step.title}</h3>
              <Prose prose={step.body} />
              {step.command ? <Command command={step.command} id={`${step.id}-command`} /> : null}
              <Terms step={step} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Terms({ step: { needs, undo } }: { step: StepView }) {
  if (!needs && !undo) return null
  return (
    <dl className={styles.terms}>
      {needs ? (
        <div>
          <dt>Needs</dt>
          <dd>{needs}</dd>
        </div>
      ) : null}
      {undo ? (
        <div>
          <dt>To undo</dt>
          <dd>{undo}</dd>
        </div>
      ) : null}
    </dl>
  )
}
