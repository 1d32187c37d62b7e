import { createServer } from 'node:http'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { stopRemembered } from '@/closing'
import { env, loadEnvFile } from '@/env'
import { log } from '@/observe/log'
import { metrics, nameProcess } from '@/observe/metrics'
import { captureConsole, logLastWords } from '../capture-console'
import { closeServer } from '../listen'
import { startNext } from '../next-app'
import { watchPressure } from '../pressure'
import { giveWay } from './low-priority'
import type { FromApp, ToApp } from './messages'
import { appServer } from './serve-app'

/**
 * The app process: Next and Payload behind a socket of the gate, which started it, watches it and starts
 * it anew. It ends when its channel to the gate closes, in whatever way the gate went.
 */
const pulseEvery = 500

const say = (message: FromApp): void => {
  if (process.connected) process.send?.(message)
}

async function main(socketPath: string): Promise<void> {
  nameProcess('app')
  loadEnvFile()
  captureConsole()
  logLastWords()
  let end = () => leave(socketPath)
  process.once('disconnect', () => end())
  // They mean the gate, which says when it is time to end here.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

  const { host, port } = env()
  const next = await startNext({ dev: false, hostname: host, port })
  const { listener, ended } = appServer(next.handle)
  // The gate watches how long clients take; its own idle connections may stay.
  const patience = { requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0 }
  const server = createServer({ ...patience, maxHeaderSize: 64 * 1024 }, listener)
  await new Promise<void>((listening) => server.listen(socketPath, listening))

  const answers = {
    metrics: () => metrics().read(),
    rest: () => stopRemembered().then(() => null),
  }
  process.on('message', (message: ToApp) => {
    if ('left' in message) void ended(message.left).then(() => say({ done: message.left }))
    else void answers[message.ask]().then((answer) => say({ id: message.id, answer }))
  })
  end = () =>
    void Promise.all([closeServer(server), stopRemembered()])
      .then(() => next.close())
      .catch((error: unknown) => log().error({ err: error }, 'Stopping the app failed'))
      .finally(() => leave(socketPath))

  const pressure = watchPressure()
  setInterval(() => say({ pulse: { isLate: pressure.isHigh() } }), pulseEvery).unref()
  giveWay() // until here others wait for it
  say({ ready: true })
}

function leave(socketPath: string): void {
  if (process.platform !== 'win32')
    rmSync(path.dirname(socketPath), { recursive: true, force: true })
  process.exit(0)
}

const [, , socketPath = ''] = process.argv
main(socketPath).catch((error: unknown) => {
  log().fatal({ err: error }, 'the app did not start')
  process.exit(1)
})
