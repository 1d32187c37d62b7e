'use client'

import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { slugs } from '@collections/slugs'
import { goToField } from '../checklist/go-to-field'
import { callCms } from '../call-cms'
import { fieldChoices } from './field-choices'
import { dayOf } from './review-words'
import styles from './review.module.css'
import { useComments } from './use-comments'

/** What the team says about the article and its fields: read, answer, tick off. */
export function Comments() {
  const { config } = useConfig()
  const { id, docConfig } = useDocumentInfo()
  const { comments, refresh } = useComments(id)
  const [text, setText] = useState('')
  const [field, setField] = useState('')
  const [isBusy, setBusy] = useState(false)
  const ids = useId()
  const fields = docConfig?.fields ?? []
  const choices = fieldChoices(fields)
  const labels = new Map(choices.map(({ path, label }) => [path, label]))
  if (!id) return <p>Save the article once; then it can be commented on.</p>

  const send = async (method: 'POST' | 'PATCH', path: string, data: object) => {
    setBusy(true)
    const { fault } = await callCms(config.routes.api, method, `/${slugs.comments}${path}`, data)
    setBusy(false)
    if (fault !== null) toast.error(fault)
    else refresh()
    return fault === null
  }

  const comment = async () => {
    const said = { article: Number(id), text, field: field === '' ? null : field }
    if (await send('POST', '', said)) setText('')
  }

  return (
    <section className={styles.comments} aria-labelledby={`${ids}-title`}>
      <h3 id={`${ids}-title`}>Comments</h3>
      {comments?.length === 0 && <p className={styles.meta}>Nobody has said anything yet.</p>}
      <ol>
        {(comments ?? []).map((one) => (
          <li key={one.id} data-done={one.done || undefined}>
            <div className={styles.meta}>
              <strong>{one.byName ?? 'Somebody who left'}</strong>
              <time dateTime={one.createdAt}>{dayOf(one.createdAt)}</time>
              {one.field && (
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => goToField(fields, one.field!)}
                >
                  {labels.get(one.field) ?? one.field}
                </button>
              )}
              <button
                type="button"
                className={styles.link}
                disabled={isBusy}
                onClick={() => void send('PATCH', `/${one.id}`, { done: !one.done })}
              >
                {one.done ? 'Open again' : 'Done'}
              </button>
            </div>
            <p>{one.text}</p>
          </li>
        ))}
      </ol>
      <div className={styles.form}>
        <label htmlFor={`${ids}-field`}>About</label>
        <select
          id={`${ids}-field`}
          value={field}
          onChange={(event) => setField(event.target.value)}
        >
          <option value="">The article as a whole</option>
          {choices.map(({ path, label }) => (
            <option key={path} value={path}>
              {label}
            </option>
          ))}
        </select>
        <label htmlFor={`${ids}-text`}>Your comment</label>
        <textarea
          id={`${ids}-text`}
          rows={4}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={styles.actions}>
          <button
            type="button"
            className="btn btn--style-secondary btn--size-medium"
            disabled={isBusy || text.trim() === ''}
            onClick={() => void comment()}
          >
            Comment
          </button>
        </div>
      </div>
    </section>
  )
}
