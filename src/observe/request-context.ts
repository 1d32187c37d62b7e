import { AsyncLocalStorage } from 'node:async_hooks'

/** What a log line says of the request that it belongs to. */
export type RequestContext = {
  requestId: string
  /** The pattern of its address, such as `/errors/:slug`: never what a reader put into it. */
  route: string
}

/** Next's bundle and this process hold copies of this module; a request is one all the same. */
const shared = globalThis as typeof globalThis & {
  siteRequests?: AsyncLocalStorage<RequestContext>
}

const requests = (): AsyncLocalStorage<RequestContext> =>
  (shared.siteRequests ??= new AsyncLocalStorage())

/** Runs a task, and whatever it begins, as part of a request. */
export const withinRequest = <T>(context: RequestContext, task: () => T): T =>
  requests().run(context, task)

/** The request that is being answered; undefined outside of one. */
export const currentRequest = (): RequestContext | undefined => requests().getStore()
