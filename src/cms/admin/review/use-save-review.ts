'use client'

import { useConfig, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { useState } from 'react'

type Step = { reviewState: string; reviewer?: number | null }

/** Saves a step of the review together with what stands in the form, as one draft. */
export function useSaveReview(onSaved: () => void) {
  const { config } = useConfig()
  const { id, collectionSlug } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { submit } = useForm()
  const [isBusy, setBusy] = useState(false)

  const save = async (step: Step): Promise<boolean> => {
    setBusy(true)
    const query = `?locale=${locale}&depth=0&fallback-locale=null&draft=true`
    const saved = await submit({
      action: `${config.routes.api}/${collectionSlug}/${id}${query}`,
      method: 'PATCH',
      overrides: { _status: 'draft', ...step },
      skipValidation: true,
    })
    setBusy(false)
    const isSaved = saved !== undefined && Boolean(saved?.res?.ok)
    if (isSaved) onSaved()
    return isSaved
  }
  return { save, isBusy }
}
