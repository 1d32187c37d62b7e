import type { IncomingMessage } from 'node:http'
import type { RequestContext } from '@/observe/request-context'

/**
 * What the gate tells the app process of a request beside the request. No client can say any of it: the
 * gate lets only known headers through (`gate/header-list.ts`).
 */
const names = { call: 'x-inner-call', requestId: 'x-inner-id', route: 'x-inner-route' } as const

/** The call of one request: by it the app process says that it is done. */
export const innerHeaders = (
  call: string,
  context: RequestContext | undefined,
): Record<string, string> => ({
  [names.call]: call,
  ...(context && { [names.requestId]: context.requestId, [names.route]: context.route }),
})

/** Reads and takes out what the gate said, so that Next never sees it. */
export function takeInnerHeaders(request: IncomingMessage): {
  call: string
  context: RequestContext
} {
  const take = (name: string): string => {
    const value = request.headers[name]
    Reflect.deleteProperty(request.headers, name)
    return typeof value === 'string' ? value : ''
  }
  return {
    call: take(names.call),
    context: { requestId: take(names.requestId), route: take(names.route) },
  }
}
