import type { ServerResponse } from 'node:http'
import { packedHeader } from '@/site/packed-header'

/** Says `content-encoding` of an answer whose route compressed it, when its head goes out. */
export function sayEncoding(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  // Node calls it also where the head goes out with the first bytes of a body.
  response.writeHead = (...args: unknown[]) => {
    const packed = response.getHeader(packedHeader)
    if (packed !== undefined && !response.headersSent) {
      response.removeHeader(packedHeader)
      response.setHeader('content-encoding', packed)
    }
    return writeHead(...args)
  }
}
