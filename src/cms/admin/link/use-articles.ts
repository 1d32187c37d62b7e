'use client'

import { useEffect, useState } from 'react'
import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'

/** A published article: what it is called, and the path of its page. */
export type Found = { title: string; address: string }

const pause = 200
const most = 8
const none: Found[] = []

/** Published articles whose title or codes have all the words; looked for after a short pause. */
export function useArticles(api: string, words: string): Found[] {
  const [known, setKnown] = useState<{ words: string; found: Found[] } | null>(null)
  const asked = words.trim()

  useEffect(() => {
    if (asked.length < 2) return
    const aborting = new AbortController()
    const timer = setTimeout(() => {
      void find(api, asked, aborting.signal).then((found) => {
        if (!aborting.signal.aborted) setKnown({ words: asked, found })
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      aborting.abort()
    }
  }, [api, asked])

  return known?.words === asked ? known.found : none
}

async function find(api: string, words: string, signal: AbortSignal): Promise<Found[]> {
  const query = new URLSearchParams({
    'where[searchTitle][like]': words,
    'where[_status][equals]': 'published',
    'select[searchTitle]': 'true',
    'select[slug]': 'true',
    limit: String(most),
    depth: '0',
  })
  const answer = await fetch(`${api}/${slugs.errors}?${query}`, { signal }).catch(() => null)
  if (!answer?.ok) return none
  const { docs } = (await answer.json()) as { docs: { searchTitle?: string; slug?: string }[] }
  return docs.flatMap(({ searchTitle, slug }) =>
    slug ? [{ title: searchTitle ?? slug, address: urls.error(slug) }] : [],
  )
}
