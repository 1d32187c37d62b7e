'use client'

import { useEffect, useState } from 'react'
import { slugs } from '@collections/slugs'
import type { WrittenAnswer } from '@/cms/start-article/find-written'
import { evidenceOf } from '@/site/evidence'
import type { Decoding, Finding } from '@/decoder/types'

export type Asked =
  | { state: 'nothing' }
  | { state: 'asking' }
  | { state: 'answered'; answer: WrittenAnswer }
  | { state: 'failed' }

/** What is written already about the chosen error; sends codes and masked messages only. */
export function useWritten(api: string, decoding: Decoding | null, chosen: Finding | null): Asked {
  const [known, setKnown] = useState<{ body: string; asked: Asked } | null>(null)
  const body = decoding && questionOf(decoding, chosen)

  useEffect(() => {
    if (!body) return
    const aborting = new AbortController()
    void ask(api, body, aborting.signal).then((asked) => {
      if (!aborting.signal.aborted) setKnown({ body, asked })
    })
    return () => aborting.abort()
  }, [api, body])

  if (!body) return { state: 'nothing' }
  return known?.body === body ? known.asked : { state: 'asking' }
}

/** The chosen code with its other names, and the messages; other codes would bring other articles. */
function questionOf(decoding: Decoding, chosen: Finding | null): string {
  const { codes, templates } = evidenceOf({
    ...decoding,
    findings: chosen ? [chosen] : [],
  })
  return JSON.stringify({ code: chosen?.code ?? null, evidence: { codes, templates } })
}

async function ask(api: string, body: string, signal: AbortSignal): Promise<Asked> {
  try {
    const response = await fetch(`${api}/${slugs.errors}/written`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
    })
    if (!response.ok) return { state: 'failed' }
    return { state: 'answered', answer: (await response.json()) as WrittenAnswer }
  } catch {
    return { state: 'failed' }
  }
}
