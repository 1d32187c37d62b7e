'use client'

import { useEffect, useState } from 'react'
import { slugs } from '@collections/slugs'
import type { Shell } from '@/site/views'

/** So long after a key the server is asked. */
const pause = 400

/** The HTML of a command in the colours of its shell; null until the server has answered. */
export function useColoured(api: string, command: string, shell: Shell): string | null {
  const [known, setKnown] = useState<{ body: string; html: string } | null>(null)
  const body = JSON.stringify({ command, shell })

  useEffect(() => {
    if (!command.trim()) return
    const aborting = new AbortController()
    const timer = setTimeout(() => {
      void colour(api, body, aborting.signal).then((html) => {
        if (html !== null) setKnown({ body, html })
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      aborting.abort()
    }
  }, [api, body, command])

  return known?.body === body ? known.html : null
}

async function colour(api: string, body: string, signal: AbortSignal): Promise<string | null> {
  try {
    const answer = await fetch(`${api}/${slugs.errors}/command-preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
    })
    return answer.ok ? ((await answer.json()) as { html: string }).html : null
  } catch {
    return null
  }
}
