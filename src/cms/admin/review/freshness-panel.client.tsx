'use client'

import { useAuth, useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui'
import { useId } from 'react'
import { VerifyForm } from '../actions/verify-form.client'
import { dayOf } from './review-words'
import styles from './review.module.css'
import { usePeople } from './use-people'

/** When the article was verified, by whom and how, when that is due again, and “Verified today”. */
export function FreshnessPanel() {
  const { id, hasPublishedDoc } = useDocumentInfo()
  const { user } = useAuth()
  const isModified = useFormModified()
  const { people } = usePeople(id)
  const values = useFormFields(([fields]) => ({
    verifiedOn: fields.verifiedOn?.value as string | null | undefined,
    note: fields.verifiedNote?.value as string | null | undefined,
    due: fields.reviewDue?.value as string | null | undefined,
  }))
  const ids = useId()
  if (!id || !hasPublishedDoc) return null
  const isEditor = user?.role === 'editor' || user?.role === 'admin'
  const by = people?.verifiedBy ? ` by ${people.verifiedBy}` : ''

  return (
    <section className={styles.panel} aria-labelledby={`${ids}-fresh`}>
      <h2 id={`${ids}-fresh`}>
        {values.verifiedOn ? `Verified ${dayOf(values.verifiedOn)}${by}` : 'Never verified'}
      </h2>
      {values.note && <p>{values.note}</p>}
      {values.due && <p>Review due {dayOf(values.due)}.</p>}
      {isEditor && isModified && <p>Save the draft; then it can be marked as verified.</p>}
      {isEditor && !isModified && (
        <VerifyForm
          id={Number(id)}
          about="this article"
          // The form goes on from the revision that this made.
          onVerified={() => window.location.reload()}
        />
      )}
    </section>
  )
}
