import type { IncomingMessage, ServerResponse } from 'node:http'
import { dataPolicy } from './headers'
import { plainPage, plainTitle } from './plain-page'

/** Answers with a status and a few words: problem details for programs, a small page for people. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  extra: Record<string, string> = {},
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const isForPeople = request.headers.accept?.includes('text/html') ?? false
  const { body, headers } = isForPeople ? plainPage(status) : problem(status)
  response.writeHead(status, { ...headers, ...extra, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function problem(status: number) {
  return {
    body: JSON.stringify({ type: 'about:blank', title: plainTitle(status), status }),
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'content-security-policy': dataPolicy,
    },
  }
}
