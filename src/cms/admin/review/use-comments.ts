'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { slugs } from '@collections/slugs'
import type { Comment } from '@/generated/payload-types'
import { callCms } from '../call-cms'

/** The comments on an article, the open ones first; null until they are known. */
export function useComments(id: number | string | undefined) {
  const { config } = useConfig()
  const [comments, setComments] = useState<Comment[] | null>(null)
  const [asked, setAsked] = useState(0)

  useEffect(() => {
    if (!id) return
    let isGone = false
    const path = `/${slugs.comments}?where[article][equals]=${id}&sort=done,createdAt&limit=200&depth=0`
    void callCms<{ docs: Comment[] }>(config.routes.api, 'GET', path).then(({ body }) => {
      if (body && !isGone) setComments(body.docs)
    })
    return () => {
      isGone = true
    }
  }, [asked, config.routes.api, id])

  return { comments, refresh: useCallback(() => setAsked((count) => count + 1), []) }
}
