'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { slugs } from '@collections/slugs'
import type { ReviewPeople } from '@/cms/review-endpoints'
import { callCms } from '../call-cms'

/** Who stands behind the review of an article; null until it is known. */
export function usePeople(id: number | string | undefined) {
  const { config } = useConfig()
  const [people, setPeople] = useState<ReviewPeople | null>(null)
  const [asked, setAsked] = useState(0)

  useEffect(() => {
    if (!id) return
    let isGone = false
    const path = `/${slugs.errors}/${id}/review-people`
    void callCms<ReviewPeople>(config.routes.api, 'GET', path).then(({ body }) => {
      if (body && !isGone) setPeople(body)
    })
    return () => {
      isGone = true
    }
  }, [asked, config.routes.api, id])

  return { people, refresh: useCallback(() => setAsked((count) => count + 1), []) }
}
