'use client'

import { toast, useConfig, useDocumentTitle } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState } from 'react'
import type { Mergeable, References } from '@/cms/merge/references'
import { urls } from '@/site/urls'
import { callCms } from '../call-cms'
import styles from './merge.module.css'
import { useCandidates } from './use-candidates'

type Props = { kind: Mergeable; id: number; onClose: () => void }

/** Says what names a document, and points all of it to another one that is chosen here. */
export function MergeDialog({ kind, id, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { config } = useConfig()
  const { title } = useDocumentTitle()
  const router = useRouter()
  const [usedBy, setUsedBy] = useState<References | null>(null)
  const [words, setWords] = useState('')
  const [into, setInto] = useState<number | null>(null)
  const [isBusy, setBusy] = useState(false)
  const candidates = useCandidates(kind, id, words)
  const ids = useId()
  const api = config.routes.api

  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    let isGone = false
    void callCms<References>(api, 'GET', `/${kind}/${id}/used-by`).then(({ body }) => {
      if (body && !isGone) setUsedBy(body)
    })
    return () => {
      isGone = true
    }
  }, [api, id, kind])

  const merge = async () => {
    setBusy(true)
    const { fault } = await callCms(api, 'POST', `/${kind}/${id}/merge`, { into })
    setBusy(false)
    if (fault !== null) return void toast.error(fault)
    toast.success('Merged. The old address leads here.')
    router.push(urls.adminDocument(kind, into!))
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${ids}-title`}
      onClose={onClose}
    >
      <h2 id={`${ids}-title`}>Merge “{title}” into another</h2>
      <p>
        What names it names the other one, readers who come to its address are led there, and it
        goes to the trash.
      </p>
      <h3>{usedBy === null ? 'Used by …' : `Used by ${usedBy.total}`}</h3>
      <ul>
        {(usedBy?.shown ?? []).map((one) => (
          <li key={`${one.collection}:${one.id}`}>
            <a href={urls.adminDocument(one.collection, one.id)} target="_blank" rel="noreferrer">
              {one.title}
            </a>
          </li>
        ))}
      </ul>
      <label htmlFor={`${ids}-words`}>Find the other one</label>
      <input
        id={`${ids}-words`}
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          // Enter would save the form around it.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <fieldset>
        <legend>Merge into</legend>
        {candidates.map((one) => (
          <label key={one.id}>
            <input
              type="radio"
              name={`${ids}-into`}
              checked={into === one.id}
              onChange={() => setInto(one.id)}
            />
            {one.title}
          </label>
        ))}
        {candidates.length === 0 && (
          <p>{words ? 'Nothing is called like that.' : 'Type a name.'}</p>
        )}
      </fieldset>
      <div className={styles.actions}>
        <button
          type="button"
          className="btn btn--style-primary btn--size-medium"
          disabled={into === null || isBusy}
          onClick={() => void merge()}
        >
          Merge
        </button>
        <button
          type="button"
          className="btn btn--style-secondary btn--size-medium"
          onClick={() => dialog.current?.close()}
        >
          Cancel
        </button>
      </div>
    </dialog>
  )
}
