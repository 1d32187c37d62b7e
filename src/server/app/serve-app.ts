import type { RequestListener } from 'node:http'
import { withinRequest } from '@/observe/request-context'
import type { NextApp } from '../next-app'
import { takeInnerHeaders } from './inner-headers'

/** Answers what the gate hands over, and knows which of it is still being worked at. */
export function appServer(handle: NextApp['handle']) {
  const running = new Map<string, Promise<void>>()
  const listener: RequestListener = (request, response) => {
    const { call, context } = takeInnerHeaders(request)
    const work = withinRequest(context, () => handle(request, response))
    running.set(call, work)
    void work.finally(() => running.delete(call))
  }
  return {
    listener,
    /** Settles when a request has come to its end, whether or not its client waited. */
    ended: (call: string): Promise<void> => running.get(call) ?? Promise.resolve(),
  }
}
