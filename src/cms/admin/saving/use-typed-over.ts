'use client'

import { useAllFormFields, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef } from 'react'
import { savedOf } from './save-watch'
import { typedOver } from './typed-over'

/**
 * Keeps what was typed while the page is drawn anew, and what was saved since the server read it for that.
 *
 * @param path where the document is saved
 */
export function useTypedOver(path: string | null): void {
  const { initialState } = useDocumentInfo()
  const [fields, dispatch] = useAllFormFields()
  const isModified = useFormModified()
  const drawn = useRef(initialState)

  const onDrawn = useEffectEvent(() => {
    if (!initialState) return
    const revision = Number(initialState.revision?.value ?? 0)
    const isBehind = revision < Number(savedOf(path)?.made.revision ?? 0)
    if (!isModified && !isBehind) return
    const { update, remove } = typedOver(fields, initialState)
    // After the form has put the document into itself, and before anybody sees it.
    queueMicrotask(() => {
      for (const gone of remove) dispatch({ type: 'REMOVE', path: gone })
      dispatch({ type: 'UPDATE_MANY', formState: update })
    })
  })

  useEffect(() => {
    if (drawn.current === initialState) return
    drawn.current = initialState
    onDrawn()
  }, [initialState])
}
