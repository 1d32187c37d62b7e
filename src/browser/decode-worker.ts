/* The decoder, away from the page's own thread. Text comes in and goes nowhere else. */
import { createLazyDecoder } from '../decoder/lazy'
import { loadTables } from '../decoder/tables/index'
import type { Decoding } from '../decoder/types'
import { markedLines } from '../site/marked-lines'
import type { Request, Response } from '../site/decode-protocol'
import { pasteValues } from '../site/paste-values'
import { readText } from './read-text'

const decoder = createLazyDecoder(loadTables)
const worker = self as unknown as DedicatedWorkerGlobalScope

worker.addEventListener('message', (event: MessageEvent<Request>) => void answer(event.data))

async function answer(request: Request): Promise<void> {
  const { id } = request
  const say = (response: Response) => worker.postMessage(response)
  try {
    const { text, decoding } =
      request.kind === 'text'
        ? await decodeText(request.text, request.areCodes)
        : await decodeFile(request.file, (done) =>
            say({ kind: 'progress', id, done, total: request.file.size }),
          )
    // The page shows marks and what is sent; a copy of the whole text it has no use for.
    const lean = { ...decoding, redacted: '' }
    const { findings } = decoding
    say({
      kind: 'decoded',
      id,
      decoding: lean,
      lines: markedLines(text, findings),
      values: pasteValues(
        text,
        findings.map(({ start }) => start),
      ),
    })
  } catch (error) {
    say({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
}

type Read = { text: string; decoding: Decoding }

async function decodeText(text: string, areCodes: boolean): Promise<Read> {
  return { text, decoding: await decoder.decode(text, areCodes) }
}

/** A file is decoded while it is being read. */
async function decodeFile(file: Blob, tell: (done: number) => void): Promise<Read> {
  const reader = decoder.createReader()
  const text = await readText(file, async (piece, done) => {
    await reader.feed(piece)
    tell(done)
  })
  return { text, decoding: await reader.finish() }
}
