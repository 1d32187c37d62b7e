import type { RequestListener } from 'node:http'
import { stopRemembered } from '@/closing'
import { databaseTrouble } from '@/database/connection'
import { closePrimary } from '@/database/primary'
import { assertServing, env, EnvFault, loadEnvFile } from '@/env'
import { log } from '@/observe/log'
import { captureConsole, logLastWords } from './capture-console'
import { StartFault } from './fault'
import { type FirstLogin, printLogin } from './first-login'
import { makeLifetime } from './lifetime'
import { closeServer, listen, makeServer, portFault } from './listen'
import { type NextApp, startNext } from './next-app'
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

  const next = await startNext({ dev, hostname: host, port })
  lifetime.add('pages', next.close)
  lifetime.add('connections', closePrimary)
  progress.done('pages: ready')

  const handler: RequestListener = dev
    ? (request, response) => void next.handle(request, response)
    : gateTo(next.handle, disk)
  const server = makeServer(handler)
  if (dev) server.on('upgrade', next.upgrade)
  await listen(server, port, host)
  // At the same time: requests and the job in hand have the same few seconds.
  lifetime.add('server and scheduled work', async () => {
    await Promise.all([closeServer(server), stopRemembered()])
  })
  return login
}

function gateTo(next: NextApp['handle'], disk: DiskStore | null): RequestListener {
  const gate = openGate(next, disk)
  lifetime.add('listener', gate.close)
  return gate.handler
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
