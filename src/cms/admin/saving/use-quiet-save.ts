'use client'

import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

/** Saves the draft as an autosave does: in the background, with every field open. */
export function useQuietSave(): () => Promise<unknown> {
  const { config } = useConfig()
  const { id, collectionSlug } = useDocumentInfo()
  const { submit } = useForm()

  return useCallback(
    () =>
      submit({
        action: `${config.routes.api}/${collectionSlug}/${id}?draft=true&depth=0&autosave=true`,
        method: 'PATCH',
        acceptValues: { overrideLocalChanges: false },
        disableFormWhileProcessing: false,
        disableSuccessStatus: true,
        overrides: { _status: 'draft' },
        skipValidation: true,
      }),
    [config.routes.api, collectionSlug, id, submit],
  )
}
