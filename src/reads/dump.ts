import { createHash } from 'node:crypto'
import { catalogueStateStatement } from '@/database/article-queries'
import { query } from '@/database/query'
import { listWholeArticles } from './api-articles'

/** So many articles are read at once: what a dump holds in memory. */
const piece = 50
/** So many dumps run side by side in a process. */
const most = 3
/** An answer that nobody begins to read within so many milliseconds, since they left, holds no place. */
const patience = 10_000

let running = 0

/** A short name for the whole catalogue as it is now: another when any article or product changed. */
export async function catalogueState(): Promise<string> {
  const rows = await query(catalogueStateStatement())
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 27)
}

/**
 * Every published article as a line of JSON, in the order of their ids. Nothing is read before it is
 * asked for, and nothing more after the reader is gone. A line is as of the moment it is read. Null when
 * as many run already as may; one counts from here on until it ends, is cancelled, or nobody has read of
 * it for a while.
 */
export function catalogueStream(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
  if (running >= most) return null
  const encoder = new TextEncoder()
  let after = 0
  let isCounted = false
  const count = (starts: boolean) => {
    if (isCounted === starts) return
    isCounted = starts
    running += starts ? 1 : -1
  }
  count(true)
  const unread = setTimeout(() => count(false), patience).unref()
  const end = () => {
    clearTimeout(unread)
    count(false)
  }
  return new ReadableStream(
    {
      async pull(controller) {
        clearTimeout(unread)
        count(true)
        try {
          const found = await listWholeArticles(after, piece)
          after = found.at(-1)?.id ?? after
          const lines = found.map(({ article }) => `${JSON.stringify(article)}\n`).join('')
          if (lines) controller.enqueue(encoder.encode(lines))
          if (found.length === piece) return
          end()
          controller.close()
        } catch (error) {
          end()
          throw error
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}
