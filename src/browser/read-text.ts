/** Logs of up to 256 MB; beyond, a browser tab may run out of memory. */
export const largestFile = 256 * 1024 * 1024

/** The encoding by its byte order mark; Windows writes many logs as UTF-16. */
export function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  // UTF-16 without a mark: every second byte of plain text is zero.
  const pairs = Math.min(64, Math.floor(head.length / 2))
  let zeros = 0
  for (let at = 0; at < pairs; at += 1) if (head[at * 2] !== 0 && head[at * 2 + 1] === 0) zeros += 1
  return pairs > 4 && zeros > pairs / 2 ? 'utf-16le' : 'utf-8'
}

/**
 * Reads a file as text. `take` is given every piece as it comes and how far the reading is, in bytes;
 * the next piece waits for it.
 */
export async function readText(
  file: Blob,
  take: (piece: string, done: number) => Promise<void>,
): Promise<string> {
  if (file.size > largestFile)
    throw new RangeError('The file is larger than 256 MB. Cut out the part around the failure.')
  const head = new Uint8Array(await file.slice(0, 256).arrayBuffer())
  const decoder = new TextDecoder(encodingOf(head))
  const reader = file.stream().getReader()
  const pieces: string[] = []
  let done = 0
  for (;;) {
    const { value, done: isDone } = await reader.read()
    const piece = decoder.decode(value, { stream: !isDone })
    done += value?.byteLength ?? 0
    pieces.push(piece)
    await take(piece, done)
    if (isDone) return pieces.join('')
  }
}
