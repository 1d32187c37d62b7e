'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'
import styles from './versions.module.css'

/** Makes an old version the newest draft. What readers see stays until somebody publishes. */
export function Restore({ article, version }: { article: number; version: number }) {
  const { config } = useConfig()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)

  const restore = async () => {
    setBusy(true)
    const answer = await fetch(
      `${config.routes.api}/${slugs.errors}/versions/${version}?draft=true&depth=0`,
      { method: 'POST', credentials: 'same-origin' },
    ).catch(() => null)
    if (answer?.ok) {
      toast.success('Restored as a draft. The text that it replaces is the version before it.')
      router.push(urls.adminDocument(slugs.errors, article))
      router.refresh()
      return
    }
    const body = (await answer?.json().catch(() => null)) as {
      errors?: { message: string }[]
    } | null
    toast.error(body?.errors?.[0]?.message ?? 'It could not be restored. Try again.')
    setBusy(false)
  }

  return (
    <div className={styles.restore}>
      <button
        type="button"
        className="btn btn--style-primary btn--size-medium"
        disabled={isBusy}
        onClick={() => void restore()}
      >
        Restore as a draft
      </button>
      <small>Readers see no change until it is published.</small>
    </div>
  )
}
