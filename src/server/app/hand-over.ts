import {
  Agent,
  request as ask,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'
import { pipeline } from 'node:stream/promises'

/** The app process cannot be reached, or ended before it had answered. */
export class AppAway extends Error {
  override name = 'AppAway'
}

/** Headers of one connection alone: what they say is said anew on the next one. */
const ofConnection = new Set(
  'connection keep-alive proxy-connection te trailer transfer-encoding upgrade expect date'.split(
    ' ',
  ),
)

const without = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)))

export type Wire = {
  /** Hands over a request whose body is here, all of it, and brings the answer back. */
  pass: (request: IncomingMessage, response: ServerResponse, inner: Inner) => Promise<void>
  /** Asks on our own behalf. */
  get: (path: string, headers: OutgoingHttpHeaders, signal: AbortSignal) => Promise<Fetched>
  close: () => void
}

type Inner = {
  headers: Record<string, string>
  /** Says that nobody waits any more; settles when the app process is done all the same. */
  left: () => Promise<void>
}

export type Fetched = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/** The way to the app process: HTTP over a socket that only this user can open. */
export function openWire(socketPath: string): Wire {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 64 })

  const answerTo = (
    options: { method: string; path: string; headers: OutgoingHttpHeaders; signal?: AbortSignal },
    body: IncomingMessage | null,
  ) => {
    const outgoing = ask({ ...options, socketPath, agent, setHost: false })
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve)
      outgoing.on('error', (error: Error) =>
        reject(error.name === 'AbortError' ? error : new AppAway('No answer.', { cause: error })),
      )
    })
    if (body) body.pipe(outgoing)
    else outgoing.end()
    return { outgoing, answer }
  }

  return {
    pass: async (request, response, { headers: inner, left }) => {
      const { method = 'GET', url = '/' } = request
      const headers = { ...without(request.headers), ...inner }
      // How it was cut into pieces on its way to us is no matter any more.
      if (request.readableLength > 0) headers['content-length'] = String(request.readableLength)
      const { outgoing, answer } = answerTo({ method, path: url, headers }, request)
      let hasLeft = false
      const leave = () => {
        if (response.writableFinished) return
        hasLeft = true
        outgoing.destroy()
      }
      response.once('close', leave)
      try {
        const incoming = await answer
        for (const [name, value] of Object.entries(without(incoming.headers)))
          if (value !== undefined) response.setHeader(name, value)
        response.writeHead(incoming.statusCode ?? 502)
        await pipeline(incoming, response)
      } catch (error) {
        if (hasLeft) return await left()
        throw error
      } finally {
        response.off('close', leave)
      }
    },

    get: async (path, headers, signal) => {
      const { answer } = answerTo({ method: 'GET', path, headers, signal }, null)
      const incoming = await answer
      const pieces = (await incoming.toArray()) as Buffer[]
      return {
        status: incoming.statusCode ?? 502,
        headers: incoming.headers,
        body: Buffer.concat(pieces),
      }
    },

    close: () => agent.destroy(),
  }
}
