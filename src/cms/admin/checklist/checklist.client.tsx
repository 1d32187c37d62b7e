'use client'

import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { parts, type Draft } from '@/cms/completeness'
import styles from './checklist.module.css'
import { goToField } from './go-to-field'

const lists = ['codes', 'causes', 'steps', 'products', 'sources'] as const

/** The form's values; a list without rows is the number 0 there. */
const draftOf = (values: Record<string, unknown>): Draft => ({
  ...values,
  ...Object.fromEntries(lists.map((name) => [name, [values[name] || []].flat()])),
})

/** What the article still needs before it can be published; each line leads to its field. */
export function Checklist() {
  const [fields] = useAllFormFields()
  const { docConfig } = useDocumentInfo()
  const draft = draftOf(reduceFieldsToValues(fields, true))
  const states = parts.map(({ part, path, say, isThere }) => ({
    part,
    path,
    say,
    isDone: isThere(draft),
  }))
  const left = states.filter(({ isDone }) => !isDone).length
  return (
    <section className={styles.checklist} aria-labelledby="checklist">
      <h2 id="checklist">{left === 0 ? 'Ready to publish' : `Before publishing: ${left} to do`}</h2>
      <ul>
        {states.map(({ part, path, say, isDone }) => (
          <li key={path} data-done={isDone || undefined}>
            <button type="button" onClick={() => goToField(docConfig?.fields ?? [], path)}>
              <span aria-hidden="true">{isDone ? '✓' : '○'}</span> {part}
              <span className={styles.state}>{isDone ? ': done' : ': missing'}</span>
            </button>
            {!isDone && <small>Add {say}.</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
