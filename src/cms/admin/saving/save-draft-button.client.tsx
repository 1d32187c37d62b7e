'use client'

import {
  FormSubmit,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useHotkey,
  useEditDepth,
  useLocale,
} from '@payloadcms/ui'
import { useCallback } from 'react'

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

  useHotkey({ cmdCtrlKey: true, editDepth: depth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    void save()
  })

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
