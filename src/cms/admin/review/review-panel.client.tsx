'use client'

import { toast, useAuth, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { slugs } from '@collections/slugs'
import { callCms } from '../call-cms'
import { dayOf, stateOf } from './review-words'
import styles from './review.module.css'
import { usePeople } from './use-people'
import { useSaveReview } from './use-save-review'

/** Where the article stands, who asked whom, and what comes next. */
export function ReviewPanel() {
  const { config } = useConfig()
  const { id, hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo()
  const { user } = useAuth()
  const values = useFormFields(([fields]) => ({
    state: (fields.reviewState?.value as string | undefined) ?? 'writing',
    askedAt: fields.askedAt?.value as string | undefined,
    createdBy: fields.createdBy?.value,
  }))
  const { people, refresh } = usePeople(id)
  const { save, isBusy } = useSaveReview(refresh)
  const [reviewer, setReviewer] = useState('')
  const [remark, setRemark] = useState('')
  const ids = useId()
  if (!id) return null

  const isEditor = user?.role === 'editor' || user?.role === 'admin'
  const mayWrite = isEditor || values.createdBy === user?.id
  const isInReview = values.state === 'in-review'
  const { title, say } = stateOf(values.state, hasPublishedDoc, unpublishedVersionCount > 0)
  const isDone = values.state === 'approved' && hasPublishedDoc && unpublishedVersionCount === 0

  const askForChanges = async () => {
    const said = await callCms(config.routes.api, 'POST', `/${slugs.comments}`, {
      article: Number(id),
      text: remark,
    })
    if (said.fault !== null) return toast.error(said.fault)
    if (await save({ reviewState: 'changes-asked' })) setRemark('')
  }

  return (
    <section className={styles.panel} aria-labelledby={`${ids}-review`}>
      <h2 id={`${ids}-review`}>{title}</h2>
      <p>
        {isInReview && people?.askedBy
          ? `Asked by ${people.askedBy} of ${people.reviewer ?? 'any editor'}${values.askedAt ? ` on ${dayOf(values.askedAt)}` : ''}.`
          : say}
      </p>
      {isInReview && isEditor && (
        <>
          <label htmlFor={`${ids}-remark`}>What should change</label>
          <textarea
            id={`${ids}-remark`}
            rows={3}
            maxLength={4000}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
        </>
      )}
      {!isInReview && !isDone && mayWrite && (
        <>
          <label htmlFor={`${ids}-reviewer`}>Reviewer</label>
          <select
            id={`${ids}-reviewer`}
            value={reviewer}
            onChange={(event) => setReviewer(event.target.value)}
          >
            <option value="">Any editor</option>
            {(people?.reviewers ?? [])
              .filter((person) => person.id !== user?.id)
              .map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
          </select>
        </>
      )}
      <div className={styles.actions}>
        {!isInReview && !isDone && mayWrite && (
          <Action
            isBusy={isBusy}
            onClick={() =>
              void save({
                reviewState: 'in-review',
                reviewer: reviewer === '' ? null : Number(reviewer),
              })
            }
          >
            Ask for review
          </Action>
        )}
        {isInReview && isEditor && (
          <Action isBusy={isBusy || remark.trim() === ''} onClick={() => void askForChanges()}>
            Ask for changes
          </Action>
        )}
        {isInReview && mayWrite && (
          <Action isBusy={isBusy} onClick={() => void save({ reviewState: 'writing' })}>
            Take back
          </Action>
        )}
      </div>
    </section>
  )
}

function Action(props: { isBusy: boolean; onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      className="btn btn--style-secondary btn--size-medium"
      disabled={props.isBusy}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}
