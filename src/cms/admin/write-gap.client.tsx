'use client'

import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'

/** “Write this article”, above the form of a gap: makes the draft and opens it. */
export function WriteGap() {
  const { id, data } = useDocumentInfo()
  const { config } = useConfig()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const isKnown = Boolean((data as { what?: string | null } | undefined)?.what)

  const write = async () => {
    setBusy(true)
    const answer = await fetch(`${config.routes.api}/${slugs.gaps}/${id}/write`, {
      method: 'POST',
      credentials: 'same-origin',
    }).catch(() => null)
    const body = (await answer?.json().catch(() => null)) as {
      id?: number
      errors?: { message: string }[]
    } | null
    if (body?.id) return router.push(urls.adminDocument(slugs.errors, body.id))
    toast.error(body?.errors?.[0]?.message ?? 'The draft could not be made. Try again.')
    setBusy(false)
  }

  return (
    <button
      type="button"
      className="btn btn--style-primary btn--size-medium"
      disabled={isBusy || !isKnown}
      onClick={() => void write()}
    >
      Write this article
    </button>
  )
}
