import type { CauseView } from '@/site/views'
import { Prose } from '../layout/prose'
import styles from './causes.module.css'
import { Command } from './command'
import { Section } from './section'

/** Each cause with the check that confirms it and the way to the step that removes it. */
export function Causes({ causes }: { causes: readonly CauseView[] }) {
  if (causes.length === 0) return null
  return (
    <Section id="causes" title="Why this happens">
      <ol className={styles.causes} role="list">
        {causes.map((cause, at) => (
          <li key={cause.title} id={`cause-${at + 1}`}>
            <h3>{cause.title}</h3>
            <Prose prose={cause.body} />
            <Check cause={cause} id={`cause-${at + 1}-command`} />
            {cause.step === null ? null : (
              <p className={styles.leads}>
                If so: <a href={`#step-${cause.step}`}>step {cause.step} fixes it</a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Check({ cause: { check }, id }: { cause: CauseView; id: string }) {
  if (!check) return null
  return (
    <dl className={styles.check}>
      {check.instruction || check.command ? (
        <div>
          <dt>Check</dt>
          <dd>
            {check.instruction}
            {check.command ? <Command command={check.command} id={id} /> : null}
          </dd>
        </div>
      ) : null}
      {check.expected ? (
        <div>
          <dt>You see</dt>
          <dd>{check.expected}</dd>
        </div>
      ) : null}
    </dl>
  )
}
