'use client'

import { useEffect, useRef, useState } from 'react'
import type { LazyDecoder } from '@/decoder/lazy'
import type { Decoding } from '@/decoder/types'

/** Longer texts belong on the decode page, which has a worker for them. */
export const longestPaste = 200_000

let loading: Promise<LazyDecoder> | undefined

const loadDecoder = (): Promise<LazyDecoder> =>
  (loading ??= Promise.all([import('@/decoder/lazy'), import('@/decoder/tables/index')]).then(
    ([{ createLazyDecoder }, { loadTables }]) => createLazyDecoder(loadTables),
  ))

/** The site's decoder over what was pasted, in this browser; null until there is an answer. */
export function usePaste(text: string): Decoding | null {
  const [answer, setAnswer] = useState<{ text: string; decoding: Decoding } | null>(null)
  const last = useRef(text)

  useEffect(() => {
    last.current = text
    if (!text.trim()) return
    void loadDecoder()
      .then((decoder) => decoder.decode(text.slice(0, longestPaste)))
      .then((decoding) => {
        if (last.current === text) setAnswer({ text, decoding })
      })
  }, [text])

  return answer?.text === text && text.trim() ? answer.decoding : null
}
