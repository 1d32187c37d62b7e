'use client'

import { toast, useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import { slugs } from '@collections/slugs'
import type { Feedback } from '@/generated/payload-types'
import { feedbackWords } from '../feedback-words'
import { callCms } from '../call-cms'
import { dayOf } from './review-words'
import styles from './review.module.css'

/** What readers answered to “Did this fix it?” on this article: a count, and what is still open. */
export function ReadersSaid() {
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const [answers, setAnswers] = useState<Feedback[] | null>(null)
  const ids = useId()
  const api = config.routes.api
  const isEditor = user?.role === 'editor' || user?.role === 'admin'

  const load = useCallback(async () => {
    const path = `/${slugs.feedback}?where[error][equals]=${id}&sort=-createdAt&limit=200&depth=0`
    const { body } = await callCms<{ docs: Feedback[] }>(api, 'GET', path)
    return body?.docs ?? null
  }, [api, id])

  useEffect(() => {
    if (!id) return
    let isGone = false
    void load().then((docs) => {
      if (!isGone) setAnswers(docs)
    })
    return () => {
      isGone = true
    }
  }, [id, load])

  const handle = async (answer: number) => {
    const path = `/${slugs.feedback}/${answer}`
    const { fault } = await callCms(api, 'PATCH', path, { state: 'done' })
    if (fault !== null) return void toast.error(fault)
    setAnswers(await load())
  }

  if (!id || !answers) return null
  const counted = (fixed: Feedback['fixed']) =>
    answers.filter((answer) => answer.fixed === fixed).length
  const open = answers.filter(
    ({ state, fixed, note }) => state === 'open' && (fixed !== 'yes' || note),
  )
  return (
    <section className={styles.comments} aria-labelledby={`${ids}-readers`}>
      <h3 id={`${ids}-readers`}>Readers’ answers</h3>
      <p className={styles.meta}>
        Fixed: {counted('yes')} · Not fixed: {counted('no')} · Mistakes reported:{' '}
        {counted('mistake')}
      </p>
      <ol>
        {open.map(({ id: answer, fixed, causeTitle, note, createdAt }) => (
          <li key={answer}>
            <div className={styles.meta}>
              <strong>{feedbackWords[fixed]}</strong>
              <time dateTime={createdAt}>{dayOf(createdAt)}</time>
              {causeTitle && <span>{causeTitle}</span>}
              {isEditor && (
                <button type="button" className={styles.link} onClick={() => void handle(answer)}>
                  Handled
                </button>
              )}
            </div>
            {note && <p>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
