'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { slugs } from '@collections/slugs'
import { callCms } from '../call-cms'
import styles from './actions.module.css'

/** Leads a dead address to the page that is proposed, or to another one. */
export function RedirectForm({ id, path, to }: { id: number; path: string; to: string }) {
  const { config } = useConfig()
  const router = useRouter()
  const [target, setTarget] = useState(to)
  const [isBusy, setBusy] = useState(false)

  const redirect = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const { fault } = await callCms(
      config.routes.api,
      'POST',
      `/${slugs.lostPaths}/${id}/redirect`,
      { to: target.trim() },
    )
    setBusy(false)
    if (fault !== null) return void toast.error(fault)
    toast.success(`${path} leads to ${target.trim()} now.`)
    router.refresh()
  }

  return (
    <form className={styles.inline} onSubmit={(event) => void redirect(event)}>
      <input
        aria-label={`Where ${path} should lead`}
        placeholder="/errors/…"
        required
        pattern="/[^/].*"
        maxLength={300}
        value={target}
        onChange={(event) => setTarget(event.target.value)}
      />
      <button
        type="submit"
        className="btn btn--style-secondary btn--size-small"
        aria-label={`Redirect: ${path}`}
        disabled={isBusy}
      >
        Redirect
      </button>
    </form>
  )
}
