import { createHash } from 'node:crypto'
import { catalogueStateStatement } from '@/database/article-queries'
import { query } from '@/database/query'
import { listWholeArticles } from './api-articles'

/** So many articles are read at once: what a dump holds in memory. */
const piece = 50
/** So many dumps run side by side in a process. */
const most = 3

let running = 0

/** Whether another dump may begin. */
export const isDumpFree = (): boolean => running < most

/** A short name for the whole catalogue as it is now: another when any article or product changed. */
export async function catalogueState(): Promise<string> {
  const rows = await query(catalogueStateStatement())
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 27)
}

/**
 * Every published article as a line of JSON, in the order of their ids. Nothing is read before it is
 * asked for, and nothing more after the reader is gone. A line is as of the moment it is read.
 */
export function catalogueStream(): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let after = 0
  let isCounted = false
  const count = (starts: boolean) => {
    if (isCounted === starts) return
    isCounted = starts
    running += starts ? 1 : -1
  }
  return new ReadableStream(
    {
      async pull(controller) {
        count(true)
        try {
          const found = await listWholeArticles(after, piece)
          after = found.at(-1)?.id ?? after
          const lines = found.map(({ article }) => `${JSON.stringify(article)}\n`).join('')
          if (lines) controller.enqueue(encoder.encode(lines))
          if (found.length === piece) return
          count(false)
          controller.close()
        } catch (error) {
          count(false)
          throw error
        }
      },
      cancel: () => count(false),
    },
    { highWaterMark: 0 },
  )
}
