'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/** So often, and in all so long after the dialog, the form is kept shut, in milliseconds. */
const step = 200
const patience = 10_000

/** Payload's dialogs of a locked document: one asks, the other says that somebody took it over. */
const dialogs = '.document-locked, .document-take-over'

/**
 * Keeps the form shut between “Take over” and the page that is drawn for it. Payload 3.90.1 makes the form
 * anew then, and what was typed into the old one is gone. Who only reads may go on reading.
 *
 * @returns whether it is shut, and no dialog says why
 */
export function useTakingOver(): boolean {
  const { isLocked } = useDocumentInfo()
  const context = useForm()
  const [isShut, setShut] = useState(false)

  useEffect(() => {
    const form = context.formRef?.current
    if (!isLocked || !form) return
    let waited = 0
    const look = () => {
      const isAsking = document.querySelector(dialogs) !== null
      waited = isAsking ? 0 : waited + step
      const isNow = !context.disabled && waited < patience
      form.toggleAttribute('inert', isNow)
      setShut(isNow && !isAsking)
    }
    look()
    const timer = setInterval(look, step)
    return () => {
      clearInterval(timer)
      form.removeAttribute('inert')
    }
  }, [context, isLocked])

  return isShut
}
