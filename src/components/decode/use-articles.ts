'use client'

import { useEffect, useState } from 'react'
import type { Evidence } from '@/site/evidence'
import { urls } from '@/site/urls'
import type { MatchView } from '@/site/views'

export type Articles =
  | { state: 'none' }
  | { state: 'asking' }
  | { state: 'found'; articles: MatchView[] }
  | { state: 'unreachable' }

/** Looks for articles; sends the evidence and nothing else. Null asks for nothing. */
export function useArticles(evidence: Evidence | null): Articles {
  const [answer, setAnswer] = useState<{ body: string; articles: Articles } | null>(null)
  const isEmpty = !evidence || (evidence.codes.length === 0 && evidence.templates.length === 0)
  const body = isEmpty ? null : JSON.stringify(evidence)

  useEffect(() => {
    if (body === null) return
    const aborting = new AbortController()
    void ask(body, aborting.signal).then((articles) => {
      if (!aborting.signal.aborted) setAnswer({ body, articles })
    })
    return () => aborting.abort()
  }, [body])

  if (body === null) return { state: 'none' }
  return answer?.body === body ? answer.articles : { state: 'asking' }
}

async function ask(body: string, signal: AbortSignal): Promise<Articles> {
  try {
    const response = await fetch(urls.apiMatch(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
    })
    if (!response.ok) return { state: 'unreachable' }
    const { articles } = (await response.json()) as { articles: MatchView[] }
    return { state: 'found', articles }
  } catch {
    return { state: 'unreachable' }
  }
}
