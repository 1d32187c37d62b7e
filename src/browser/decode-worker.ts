/* The decoder, away from the page's own thread. Text comes in and goes nowhere else. */
import { decode, tablesFor } from '../decoder/index'
import { loadTables } from '../decoder/tables/index'
import { markedLines } from '../site/marked-lines'
import type { Request, Response } from '../site/decode-protocol'
import { readText } from './read-text'

const worker = self as unknown as DedicatedWorkerGlobalScope

worker.addEventListener('message', (event: MessageEvent<Request>) => void answer(event.data))

async function answer(request: Request): Promise<void> {
  const { id } = request
  const say = (response: Response) => worker.postMessage(response)
  try {
    const text =
      request.kind === 'text'
        ? request.text
        : await readText(request.file, (done, total) => say({ kind: 'progress', id, done, total }))
    const decoding = decode(text, await loadTables(tablesFor(text)))
    say({ kind: 'decoded', id, decoding, lines: markedLines(text, decoding.findings) })
  } catch (error) {
    say({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
}
