'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useState, type KeyboardEvent } from 'react'
import { slugs } from '@collections/slugs'
import { callCms } from '../call-cms'
import styles from './actions.module.css'

/** “Verified today” in one click, with a note if there is something to say. */
export function VerifyForm(props: { id: number; about: string; onVerified: () => void }) {
  const { config } = useConfig()
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)

  const verify = async () => {
    setBusy(true)
    const path = `/${slugs.errors}/${props.id}/verified`
    const { fault } = await callCms(config.routes.api, 'POST', path, {
      ...(note.trim() ? { note } : {}),
    })
    setBusy(false)
    if (fault !== null) return void toast.error(fault)
    setNote('')
    props.onVerified()
  }

  /** It may stand inside the article's form, which Enter would save. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void verify()
  }

  return (
    <div className={styles.inline}>
      <input
        aria-label={`How it was verified: ${props.about}`}
        placeholder="Note: tested on 23H2"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className="btn btn--style-secondary btn--size-small"
        aria-label={`Verified today: ${props.about}`}
        disabled={isBusy}
        onClick={() => void verify()}
      >
        Verified today
      </button>
    </div>
  )
}
