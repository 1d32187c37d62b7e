import type { Server } from 'node:http'
import { stopRemembered } from '@/closing'
import { databaseTrouble } from '@/database/connection'
import { closePrimary } from '@/database/primary'
import { assertServing, env, EnvFault, loadEnvFile } from '@/env'
import { log } from '@/observe/log'
import { metrics } from '@/observe/metrics'
import { type App, startApp } from './app/app-process'
import { captureConsole, logLastWords } from './capture-console'
import { StartFault } from './fault'
import { type FirstLogin, printLogin } from './first-login'
import { goFirst } from './go-first'
import { makeLifetime } from './lifetime'
import { closeServer, listen, makeServer, portFault } from './listen'
import { startNext } from './next-app'
import type { DiskStore } from './page-cache/disk-store'
import { portTrouble } from './ports'
import { type Progress, startProgress } from './progress'
import { say, sayFault } from './say'
import { openDatabase, prepareDatabase, prepareDatabaseLater } from './site-database'
import { openDiskStore, openGate } from './site-gate'

const lifetime = makeLifetime()

async function boot(progress: Progress, dev: boolean): Promise<FirstLogin | null> {
  const { host, port } = env()
  assertServing()
  const trouble = await portTrouble(port, host)
  if (trouble) throw new StartFault(portFault(trouble, port, host))

  const database = await openDatabase(progress)
  lifetime.add('database', database.stop)
  const disk = dev ? null : openDiskStore()
  const away = await databaseTrouble(env().databaseUrl)
  if (away && !disk?.count) throw new StartFault(away)
  const login = away ? null : await prepareDatabase(progress)
  if (away) {
    log().warn({ kept: disk?.count }, `${away} Until then the pages kept on disk are served.`)
    prepareDatabaseLater(progress)
  }

  const { server, rest } = dev ? await openDev(host, port) : await openSite(disk)
  progress.done('pages: ready')
  await listen(server, port, host)
  // At the same time: requests and the job in hand have the same few seconds.
  lifetime.add('server and scheduled work', async () => {
    await Promise.all([closeServer(server), rest()])
  })
  return login
}

type Opened = { server: Server; rest: () => Promise<void> }

/** The gate, with Next and Payload behind it in a process of their own. */
async function openSite(disk: DiskStore | null): Promise<Opened> {
  const app: App = await startApp()
  lifetime.add('pages', app.close)
  lifetime.add('connections', closePrimary)
  const gate = openGate(app, disk)
  lifetime.add('listener', gate.close)
  const isFirst = env().realtime && (await goFirst())
  metrics().gauge('site_goes_first', '1 while kept pages have real-time priority.', () =>
    Number(isFirst),
  )
  return { server: makeServer(gate.handler), rest: app.rest }
}

/** Next alone, in this process, which makes everything anew as it changes. */
async function openDev(hostname: string, port: number): Promise<Opened> {
  const next = await startNext({ dev: true, hostname, port })
  lifetime.add('pages', next.close)
  const server = makeServer((request, response) => void next.handle(request, response))
  server.on('upgrade', next.upgrade)
  return { server, rest: stopRemembered }
}

function welcome(login: FirstLogin | null, took: string): void {
  const { siteUrl } = env()
  say(`\n  IT Error Decoder is ready after ${took}: ${siteUrl}`)
  say(`  Editors sign in at ${siteUrl}/admin`)
  if (login) printLogin(login)
}

async function main(): Promise<void> {
  const progress = startProgress()
  lifetime.followSignals(() => process.exit(0))
  try {
    loadEnvFile()
    captureConsole()
    logLastWords()
    const login = await boot(progress, process.argv.includes('--dev'))
    if (!lifetime.isStopping()) welcome(login, progress.total())
  } catch (error) {
    if (lifetime.isStopping()) return
    await lifetime.stop()
    if (error instanceof StartFault || error instanceof EnvFault) sayFault(error.message)
    else log().fatal({ err: error }, 'the start failed')
    process.exit(1)
  }
}

await main()
