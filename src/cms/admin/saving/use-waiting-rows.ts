'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/**
 * So long, in milliseconds, the fields of a new row may take before they are asked for again, and then
 * again. The second is longer than the pause before an autosave, which every change of the form puts off.
 */
const patience = { first: 700, then: 3_000 }

/** A field of the form's state that no document has; changing it makes Payload ask. */
const path = '_asked'

/**
 * Asks again for the fields of a row that still waits for them. Payload 3.90.1 takes a row that was added
 * just before an answer came for one that the answer knew, and doesn't ask: the row stays empty until
 * something else is changed.
 */
export function useWaitingRows(): void {
  const [fields, dispatch] = useAllFormFields()
  const isWaiting = Object.values(fields).some(({ rows }) => rows?.some((row) => row.isLoading))
  const asked = Number(fields[path]?.initialValue ?? 0)

  const isAgain = useRef(false)

  useEffect(() => {
    if (!isWaiting) {
      isAgain.current = false
      return
    }
    const timer = setTimeout(
      () => {
        isAgain.current = true
        const state = { disableFormData: true, initialValue: asked + 1, valid: true }
        dispatch({ type: 'UPDATE', path, ...state })
      },
      isAgain.current ? patience.then : patience.first,
    )
    return () => clearTimeout(timer)
  }, [isWaiting, asked, dispatch])
}
