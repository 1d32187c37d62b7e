'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Request, Response } from '@/site/decode-protocol'
import type { Decoding } from '@/decoder/types'
import type { MarkedLine } from '@/site/marked-lines'
import type { PasteValues } from '@/site/stored-values'

export type Decoded = { decoding: Decoding; lines: MarkedLine[]; values: PasteValues }

/** What the reader has asked for; `isFinal` when by pasting or pressing, not while still typing. */
export type Asked = { isFinal: boolean; fileName: string | null }

export type Work =
  | { state: 'idle' }
  /** `progress` is a share of 1; null while there is nothing to measure. */
  | { state: 'working'; progress: number | null }
  /** `asked` is the question that this answers: another may have been asked since. */
  | { state: 'done'; decoded: Decoded; asked: Asked }
  | { state: 'failed'; message: string }

type Question = { kind: 'text'; text: string; areCodes: boolean } | { kind: 'file'; file: Blob }

/** The decoder in its worker: ask, watch, cancel. Only the last question is answered. */
export function useDecoder(workerUrl: string) {
  const [work, setWork] = useState<Work>({ state: 'idle' })
  const worker = useRef<Worker | null>(null)
  const last = useRef(0)

  const stop = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
    last.current += 1
  }, [])

  useEffect(() => stop, [stop])

  const ask = useCallback(
    (question: Question, asked: Asked) => {
      const id = (last.current += 1)
      worker.current ??= new Worker(workerUrl, { type: 'module' })
      worker.current.onmessage = ({ data }: MessageEvent<Response>) => {
        if (data.id !== last.current) return
        if (data.kind === 'progress')
          setWork({ state: 'working', progress: data.total > 0 ? data.done / data.total : null })
        else if (data.kind === 'decoded') {
          const { decoding, lines, values } = data
          setWork({ state: 'done', decoded: { decoding, lines, values }, asked })
        } else setWork({ state: 'failed', message: data.message })
      }
      worker.current.onerror = () => {
        stop()
        setWork({ state: 'failed', message: 'The decoder could not be loaded. Reload the page.' })
      }
      setWork((before) => (before.state === 'done' ? before : { state: 'working', progress: null }))
      worker.current.postMessage({ ...question, id } satisfies Request)
    },
    [workerUrl, stop],
  )

  /** Ends what is running at once, also in the middle of a large file. */
  const cancel = useCallback(() => {
    stop()
    setWork({ state: 'idle' })
  }, [stop])

  return { work, ask, cancel }
}
