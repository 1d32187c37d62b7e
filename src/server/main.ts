import { env, EnvFault, loadEnvFile } from '@/env'
import { StartFault } from './fault'
import type { FirstLogin } from './first-login'
import { makeLifetime } from './lifetime'
import { closeServer, listen, makeServer, portFault } from './listen'
import { startNext } from './next-app'
import { portTrouble } from './ports'
import { type Progress, startProgress } from './progress'
import { openDatabase, prepareDatabase, requireDatabase } from './site-database'

const lifetime = makeLifetime()

async function boot(progress: Progress, dev: boolean): Promise<FirstLogin | null> {
  const { host, port } = env()
  const trouble = await portTrouble(port, host)
  if (trouble) throw new StartFault(portFault(trouble, port, host))

  const database = await openDatabase(progress)
  lifetime.add('database', database.stop)
  await requireDatabase()
  const login = await prepareDatabase(progress)

  const next = await startNext({ dev, hostname: host, port })
  lifetime.add('pages', next.close)
  progress.done('pages: ready')

  const server = makeServer((request, response) => void next.handle(request, response))
  if (dev) server.on('upgrade', (request, socket, head) => void next.upgrade(request, socket, head))
  await listen(server, port, host)
  lifetime.add('server', () => closeServer(server))
  return login
}

function welcome(login: FirstLogin | null, took: string): void {
  const { siteUrl } = env()
  console.log(
    `\n  IT Error Decoder is ready after ${took}: ${siteUrl}\n  editors sign in at ${siteUrl}/admin`,
  )
  if (!login) return
  console.log(
    `\n  The first login, shown this once (change the password after signing in):\n    e-mail    ${login.email}\n    password  ${login.password}`,
  )
}

async function main(): Promise<void> {
  const progress = startProgress()
  lifetime.followSignals(() => process.exit(0))
  try {
    loadEnvFile()
    const login = await boot(progress, process.argv.includes('--dev'))
    if (!lifetime.isStopping()) welcome(login, progress.total())
  } catch (error) {
    if (lifetime.isStopping()) return
    await lifetime.stop()
    console.error(error instanceof StartFault || error instanceof EnvFault ? error.message : error)
    process.exit(1)
  }
}

await main()
