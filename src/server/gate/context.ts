import type { IncomingMessage, ServerResponse } from 'node:http'
import type { App } from '../app/app-process'
import type { PageCache } from '../page-cache/page-cache'
import type { PageMaker } from '../pages/page-maker'
import type { Pressure } from '../pressure'
import type { Route } from '../routes'
import type { AccountOf } from './account-of'
import type { RateLimits } from './rate-limits'

/** What the gate works with; effects come in here. */
export type GateOptions = {
  siteUrl: URL
  trustProxy: number
  /** False only for measuring, and then only for requests from this machine. */
  hasRateLimit: boolean
  cache: PageCache
  pages: PageMaker
  /** So many pages are made at the same time, but for slow ones. */
  pagesAtOnce: number
  limits: RateLimits
  /** Who is signed in. */
  accountOf: AccountOf
  /** Resolves when Next is done with a request, whether or not its client waited. */
  next: App['handle']
  pressure: Pick<Pressure, 'isHigh'>
  /** Hears of every answered request. */
  note: (passage: Pick<Passage, 'request' | 'route' | 'path'>, status: number) => void
  /** Resolves when every committed change has been heard. */
  barrier: () => Promise<void>
  isDatabaseAnswering: () => Promise<boolean>
  /** False while the app process is being started anew. */
  isAppUp: () => boolean
  /** What was counted, as Prometheus reads it. */
  numbers: () => Promise<string>
  /** True while it is known to be away: nothing is waited for. */
  isDatabaseAway: () => boolean
  /** Opens the numbers to whoever shows it; empty: they are for this machine alone. */
  metricsToken?: string
  /** Where holes are reported; empty: there is no `security.txt`. */
  securityContact?: string
  log: (message: string, error?: unknown) => void
}

/** One request on its way through the gate. */
export type Passage = {
  request: IncomingMessage
  response: ServerResponse
  /** In the log and in the answer. */
  requestId: string
  /** Path and query as they were sent. */
  line: string
  route: Route
  /** Of its address, for metrics and the log: `/errors/:slug`. */
  pattern: string
  path: string
  query: string
  isRead: boolean
  /** Of the client, as far as the proxies in front are trusted. */
  address: string
  isLocal: boolean
  /** Headers of every answer. */
  common: Record<string, string>
}
