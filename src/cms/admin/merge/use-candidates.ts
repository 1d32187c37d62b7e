'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { slugs } from '@collections/slugs'
import type { Mergeable } from '@/cms/merge/references'
import { callCms } from '../call-cms'

export type Candidate = { id: number; title: string }

const pause = 250

/** Documents of a kind that are called like the words, but for the one at hand. */
export function useCandidates(kind: Mergeable, id: number, words: string): Candidate[] {
  const { config } = useConfig()
  const [found, setFound] = useState<{ words: string; candidates: Candidate[] } | null>(null)
  const api = config.routes.api
  const asked = words.trim()

  useEffect(() => {
    if (!asked) return
    let isGone = false
    const title = kind === slugs.errors ? 'searchTitle' : 'name'
    const query = new URLSearchParams({
      [`where[and][0][${title}][like]`]: asked,
      'where[and][1][id][not_equals]': String(id),
      [`select[${title}]`]: 'true',
      limit: '10',
      depth: '0',
    })
    const timer = setTimeout(() => {
      void callCms<{ docs: ({ id: number } & Record<string, string>)[] }>(
        api,
        'GET',
        `/${kind}?${query.toString()}`,
      ).then(({ body }) => {
        if (!body || isGone) return
        const candidates = body.docs.map((doc) => ({ id: doc.id, title: doc[title] ?? '' }))
        setFound({ words: asked, candidates })
      })
    }, pause)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [api, asked, id, kind])

  return asked && found ? found.candidates : []
}
