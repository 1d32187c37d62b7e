import type { IncomingMessage } from 'node:http'

/**
 * Of all bodies that nobody will read, so much is taken and thrown away at once when there was none for
 * a while, and so much in each slice of time, in milliseconds, while there are many.
 */
const atOnce = 8 * 1024 * 1024
const slice = 20
const bytesInASlice = 80 * 1024
/** A socket hands over so much at a time. */
const piece = 64 * 1024

/** How long the rest of one body is waited for, in milliseconds. */
const patience = 1_000

/** Bodies that are being thrown away, and how much each may still bring in this slice; the next first. */
const dropping = new Map<IncomingMessage, number>()
let slices: NodeJS.Timeout | undefined
let left = atOnce
let leftAt = performance.now()

function nextSlice(): void {
  const now = performance.now()
  left = Math.min(atOnce, left + ((now - leftAt) / slice) * bytesInASlice)
  leftAt = now
  if (dropping.size === 0) {
    clearInterval(slices)
    slices = undefined
  }
  const turns = Math.min(dropping.size, Math.floor(left / piece))
  for (const request of [...dropping.keys()].slice(0, turns)) {
    // To the end of the line: the next slice begins with another.
    dropping.delete(request)
    dropping.set(request, left / turns)
    request.socket.resume()
  }
}

/**
 * Lets go of a body that nobody will read. A connection that is closed while its sender still sends
 * takes the answer with it, so what comes within a second is taken and thrown away. That costs too, in
 * garbage more than in time: while there are many, 4 MB a second are read of all of them together, and
 * senders who would be faster wait.
 */
export function dropBody(request: IncomingMessage): void {
  request.resume() // what is here already
  if (request.complete) return
  const end = () => {
    clearTimeout(timer)
    dropping.delete(request)
    if (!request.complete) request.destroy()
  }
  const timer = setTimeout(end, patience)
  timer.unref()
  request.once('close', end)
  dropping.set(request, 0)
  slices ??= setInterval(nextSlice, slice).unref()

  // The parser hands every piece to `push`, and stops the socket when it says no.
  request.push = function push(more: Buffer | null): boolean {
    if (more === null) {
      end()
      Reflect.deleteProperty(request, 'push')
      return request.push(null)
    }
    left -= more.length
    const own = (dropping.get(request) ?? 0) - more.length
    if (dropping.has(request)) dropping.set(request, own)
    return own > 0
  }
}
