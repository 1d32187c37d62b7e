'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { urls } from '@/site/urls'
import { callCms } from '../call-cms'

type CallButtonProps = {
  method: 'POST' | 'PATCH' | 'DELETE'
  /** Below the API's root. */
  path: string
  body?: object
  /** What a screen reader hears beside the words, such as what the line is about. */
  about: string
  /** A collection whose document, named by the answer's id, is opened then. */
  opens?: string
  /** What is said when it is done. */
  done?: string
  children: string
}

/** Does one thing to one line of the desk and shows the desk anew, or opens what it made. */
export function CallButton({ method, path, body, about, opens, done, children }: CallButtonProps) {
  const { config } = useConfig()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)

  const call = async () => {
    setBusy(true)
    const answer = await callCms<{ id?: number }>(config.routes.api, method, path, body)
    if (answer.fault === null && opens && answer.body.id)
      return router.push(urls.adminDocument(opens, answer.body.id))
    setBusy(false)
    if (answer.fault !== null) return void toast.error(answer.fault)
    if (done) toast.success(done)
    router.refresh()
  }

  return (
    <button
      type="button"
      className="btn btn--style-secondary btn--size-small"
      aria-label={`${children}: ${about}`}
      disabled={isBusy}
      onClick={() => void call()}
    >
      {children}
    </button>
  )
}
