import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '@/observe/log'
import { type MetricObject, metrics } from '@/observe/metrics'
import { currentRequest } from '@/observe/request-context'
import { AppAway, type Wire } from './hand-over'
import { innerHeaders } from './inner-headers'
import { restartPauses } from './pauses'
import { type Run, startRun } from './run'

export type App = {
  /** Hands over a request whose body is here; settles when the app is done with it. @throws {AppAway} */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Asks for a path on our own behalf. @throws {AppAway} */
  get: Wire['get']
  isUp: () => boolean
  /** True while the app process cannot keep up. */
  isLate: () => boolean
  metrics: () => Promise<MetricObject[]>
  /** Ends scheduled work; requests are still answered. */
  rest: () => Promise<void>
  close: () => Promise<void>
}

/** Requests wait so long for a process that is just being started anew, in milliseconds. */
const waitForStart = 5_000

/** Starts the app process, and starts it anew whenever it ends. */
export async function startApp(): Promise<App> {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'))
  const pauseAfter = restartPauses()
  let runs = 0
  let calls = 0
  let current: Run | null = null
  let isClosing = false
  let restarted: Promise<unknown> = Promise.resolve()

  const begin = async (): Promise<void> => {
    const run = await startRun(folder, runs++)
    current = run
    const began = performance.now()
    void run.ended.then((how) => {
      current = null
      if (isClosing) return
      metrics().appEnds.inc()
      log().error(how, 'the app process ended and is started anew')
      restarted = beginAgain(performance.now() - began)
    })
  }
  const beginAgain = async (lived: number): Promise<void> => {
    await sleep(pauseAfter(lived))
    if (isClosing) return
    await begin().catch((error: unknown) => {
      log().error({ err: error }, 'the app process does not start')
      return beginAgain(0)
    })
  }

  const up = async (): Promise<Run> => {
    if (!current && !isClosing)
      await Promise.race([restarted, sleep(waitForStart, undefined, { ref: false })])
    if (!current || current.isAway()) throw new AppAway('The app process is not there.')
    return current
  }

  metrics().gauge('site_app_up', '1 while the app process is there.', () =>
    Number(current !== null),
  )
  await begin()
  return {
    handle: async (request, response) => {
      const { wire, channel } = await up()
      const call = String(calls++)
      await wire.pass(request, response, {
        headers: innerHeaders(call, currentRequest()),
        left: () => channel.left(call),
      })
    },
    get: async (target, headers, signal) => {
      const { wire } = await up()
      const inner = innerHeaders(String(calls++), currentRequest())
      return wire.get(target, { ...headers, ...inner }, signal)
    },
    isUp: () => current !== null && !current.isAway(),
    isLate: () => current?.isLate() ?? false,
    metrics: async () => (await current?.channel.ask('metrics')) ?? [],
    rest: async () => void (await current?.channel.ask('rest')),
    close: async () => {
      isClosing = true
      await current?.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
