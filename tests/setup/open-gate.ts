import { createServer, type RequestListener, type Server } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { currentRequest } from '@/observe/request-context'
import type { App } from '@/server/app/app-process'
import { openWire } from '@/server/app/hand-over'
import { innerHeaders } from '@/server/app/inner-headers'
import { appServer } from '@/server/app/serve-app'
import { accountReader } from '@/server/gate/account-of'
import type { GateOptions } from '@/server/gate/context'
import { makeGate } from '@/server/gate/gate'
import { makeRateLimits, type RateLimits } from '@/server/gate/rate-limits'
import { PageCache } from '@/server/page-cache/page-cache'
import { pageMaker } from '@/server/pages/page-maker'
import { makeRender } from '@/server/pages/render'

const open: Server[] = []
const folders: string[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

type World = {
  next: (...args: Parameters<RequestListener>) => unknown
  barrier?: () => Promise<void>
  slugs?: string[]
  redirects?: Record<string, { type: '308' | '410'; target: string | null }>
  trustProxy?: number
  hasRateLimit?: boolean
  pressure?: { isHigh: () => boolean }
  isDatabaseAway?: () => boolean
  limits?: RateLimits
  note?: GateOptions['note']
}

/** What sessions are signed with there, as Payload does. */
export const gateSecret = 'the secret of this test'

/** A stand-in for the app process: in this one, behind a socket as there. */
async function openApp(
  next: World['next'],
): Promise<Pick<App, 'handle' | 'get'> & { stop: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gate-'))
  folders.push(folder)
  const socket = path.join(folder, 'app.sock')
  const { listener, ended } = appServer(async (request, response) => {
    await next(request, response)
  })
  const server = createServer(listener)
  open.push(server)
  await new Promise<void>((listening) => server.listen(socket, listening))
  const wire = openWire(socket)
  let calls = 0
  return {
    handle: (request, response) => {
      const call = String(calls++)
      const headers = innerHeaders(call, currentRequest())
      return wire.pass(request, response, { headers, left: () => ended(call) })
    },
    get: wire.get,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A gate on a port of its own, in front of a stand-in for Next. */
export async function openGate({ next, barrier, slugs = [], redirects = {}, ...more }: World) {
  const siteUrl = new URL('http://localhost:4200')
  const cache = new PageCache({ memoryBytes: 1e6, disk: null })
  const resolve = (path: string, slugIn: { slug: string } | null) =>
    Promise.resolve({
      found: slugIn === null || slugs.includes(slugIn.slug),
      ...(redirects[path] ?? { type: null, target: null }),
    })
  const app = await openApp(next)
  const server = createServer(
    makeGate({
      siteUrl,
      trustProxy: 0,
      hasRateLimit: true,
      cache,
      pages: pageMaker({ render: makeRender(app.get, siteUrl.href), resolve, https: false }),
      pagesAtOnce: 4,
      limits: makeRateLimits(),
      accountOf: accountReader(gateSecret),
      next: app.handle,
      isAppUp: () => true,
      numbers: () => Promise.resolve(''),
      pressure: { isHigh: () => false },
      note: () => {},
      barrier: barrier ?? (() => Promise.resolve()),
      isDatabaseAnswering: () => Promise.resolve(false),
      isDatabaseAway: () => false,
      log: () => {},
      ...more,
    }).listener,
  )
  open.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init })
  return { ask, cache, port, stopApp: app.stop }
}

/** Next's answer: a page that shows one article, with its scripts. */
export const html: RequestListener = (request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(
    `<html><head><meta name="shows" content="error:1"/></head><body>${request.url}<script>hydrate()</script></body></html>`,
  )
}
