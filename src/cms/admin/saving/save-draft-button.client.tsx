'use client'

import {
  FormSubmit,
  useConfig,
  useDocumentInfo,
  useForm,
  useEditDepth,
  useFormModified,
  useLocale,
  useModal,
} from '@payloadcms/ui'
import { useCallback, useEffect, useEffectEvent } from 'react'

/**
 * “Save draft” that lets one go on typing. Payload's own locks every field until the server has
 * answered, and what is typed meanwhile is gone.
 */
export function SaveDraftButton() {
  const { config } = useConfig()
  const { id, collectionSlug, setUnpublishedVersionCount } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { setBackgroundProcessing, submit } = useForm()
  const isModified = useFormModified()
  const depth = useEditDepth()

  const save = useCallback(async () => {
    if (!isModified) return
    const query = `?locale=${locale}&depth=0&fallback-locale=null&draft=true`
    setBackgroundProcessing(true)
    await submit({
      action: `${config.routes.api}/${collectionSlug}/${id}${query}`,
      method: 'PATCH',
      acceptValues: { overrideLocalChanges: false },
      disableFormWhileProcessing: false,
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    setBackgroundProcessing(false)
    setUnpublishedVersionCount((count) => count + 1)
  }, [
    collectionSlug,
    config.routes.api,
    id,
    isModified,
    locale,
    setBackgroundProcessing,
    setUnpublishedVersionCount,
    submit,
  ])

  useSaveKeys(depth, () => void save())

  return (
    <FormSubmit
      buttonId="action-save-draft"
      buttonStyle="secondary"
      disabled={!isModified}
      onClick={() => void save()}
      size="medium"
      type="button"
    >
      Save draft
    </FormSubmit>
  )
}

/**
 * Ctrl+S or Cmd+S, in the form that lies on top. Payload's “Publish” listens for them too, and saves in
 * the way that locks the fields: so they are heard before it, and go no further.
 */
function useSaveKeys(depth: number, save: () => void): void {
  const { modalState } = useModal()
  const onKeys = useEffectEvent((event: KeyboardEvent) => {
    const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.key === 's'
    const open = Object.values(modalState).filter(({ isOpen }) => isOpen).length
    if (!isSave || open + 1 !== depth) return
    event.preventDefault()
    event.stopImmediatePropagation()
    save()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeys(event)
    window.addEventListener('keydown', listener, true)
    return () => window.removeEventListener('keydown', listener, true)
  }, [])
}
