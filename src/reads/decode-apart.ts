import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Tinypool } from 'tinypool'
import { log } from '@/observe/log'
import type { ServedDecoding } from './served-decoding'

/** Milliseconds from the question to the answer, waiting for a thread included. */
const patience = 8_000
/** Texts that may wait for a thread. */
const mostWaiting = 20

type Threads = { pool: Tinypool; ready: Promise<unknown> }

let threads: Threads | undefined

/** The first text is not charged for the start of a thread, which loads the decoder from its sources. */
function startThreads(): Threads {
  const pool = new Tinypool({
    filename: path.join(process.cwd(), 'src/reads/decode-thread.ts'),
    execArgv: ['--import', 'tsx'],
    minThreads: 1,
    maxThreads: Math.max(1, Math.floor(availableParallelism() / 2)),
    // A text that takes more than this ends its thread, not the site.
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  const ready = pool.run('')
  // What kept it from starting may be over at the next text.
  ready.catch(() => (threads = undefined))
  return { pool, ready }
}

/**
 * Decodes a text on a thread of its own, so that nobody waits for it but who sent it. Null when that
 * takes too long, or when too many others wait: a thread that is not done in time is ended.
 */
export async function decodeApart(
  text: string,
  atMost: number = patience,
): Promise<ServedDecoding | null> {
  try {
    threads ??= startThreads()
    const { pool, ready } = threads
    await ready
    if (pool.queueSize >= mostWaiting) return null
    return (await pool.run(text, { signal: AbortSignal.timeout(atMost) })) as ServedDecoding
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError'))
      log().error({ err: error }, 'the thread that decodes failed')
    return null
  }
}
