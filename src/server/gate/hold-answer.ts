import type { ServerResponse } from 'node:http'

type Call = () => void

/**
 * Keeps an answer back until a promise settles: nothing of it, not even its first byte, leaves
 * before. A writer that made a change hears of success only when every page that shows it is marked.
 */
export function holdAnswer(response: ServerResponse, until: () => Promise<unknown>): void {
  const real = {
    write: response.write.bind(response) as (...args: unknown[]) => boolean,
    end: response.end.bind(response) as (...args: unknown[]) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  }
  const held: Call[] = []
  let isHolding = false
  let isReleased = false

  const release = () => {
    isReleased = true
    for (const call of held) call()
    if (!response.writableEnded) response.emit('drain')
  }
  const later = (call: Call) => {
    held.push(call)
    if (isHolding) return
    isHolding = true
    void until().then(release, release)
  }

  response.write = ((...args: unknown[]) => {
    if (isReleased) return real.write(...args)
    later(() => real.write(...args))
    return false
  }) as ServerResponse['write']
  response.end = ((...args: unknown[]) => {
    if (isReleased) return real.end(...args)
    later(() => real.end(...args))
    return response
  }) as ServerResponse['end']
  response.flushHeaders = () => {
    if (isReleased) real.flushHeaders()
  }
}
