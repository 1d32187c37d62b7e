import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { request, type APIRequestContext } from '@playwright/test'
import { freePort } from '@/server/ports'
import { type Instance, startInstance } from './instance'
import { createDatabase, databaseAt, dropDatabase, startTestCluster } from '../setup/cluster'

/** A way to Postgres that can be cut. */
async function openWire(url: string) {
  const { hostname, port } = new URL(url)
  const open = new Set<Socket>()
  const make = () =>
    createServer((near) => {
      const far = connect(Number(port), hostname)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        open.add(one)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          open.delete(one)
          other.destroy()
        })
        one.pipe(other)
      }
    })
  let server = make()
  const listenAt = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
  }
  await listenAt(0)
  const own = (server.address() as AddressInfo).port
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String(own)
  const cut = () => {
    server.close()
    for (const socket of open) socket.destroy()
  }
  const mend = async () => {
    server = make()
    await listenAt(own)
  }
  return { url: through.toString(), cut, mend }
}

export type OwnSite = Awaited<ReturnType<typeof openOwnSite>>

/**
 * A small site for one file of tests: the built one, in a process, on a database and a folder of its
 * own, so that what it makes can be counted and Postgres can be taken from it.
 */
export async function openOwnSite(settings: Record<string, string> = {}) {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const cluster = await startTestCluster()
  const name = `e2e_own_${port}_${process.pid}`
  await dropDatabase(cluster.url, name)
  await createDatabase(cluster.url, name)
  const wire = await openWire(databaseAt(cluster.url, name))
  const dataDir = mkdtempSync(path.join(tmpdir(), 'e2e-own-'))
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NODE_OPTIONS: '--no-deprecation',
    DATABASE_URL: wire.url,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    PORT: String(port),
    SITE_URL: origin,
    DATA_DIR: dataDir,
    RATE_LIMIT: 'off',
    ...settings,
  }
  const runCli = async (...args: string[]) =>
    (await promisify(execFile)(process.execPath, ['--import', 'tsx', ...args], { env })).stdout
  await runCli('src/cli/migrate.ts')
  // Somebody can sign in: so no library is imported at the first start.
  const invitation = await runCli(
    'src/cli/user.ts',
    'invite',
    'admin@example.com',
    'Admin',
    'admin',
  )
  const token = decodeURIComponent(/\/admin\/reset\/(\S+)/.exec(invitation)?.[1] ?? '')

  let instance: Instance | null = null
  const start = async () => {
    instance = await startInstance(env)
  }
  const stop = async () => instance?.stop()
  /** As when the machine loses its power: no word to anybody. */
  const kill = async () => instance?.kill()
  await start()
  const desk = await request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } })
  const password = `a long password ${randomBytes(6).toString('hex')}`
  const answer = await desk.post('/api/users/reset-password', { data: { token, password } })
  if (!answer.ok()) throw new Error(await answer.text())

  return {
    origin,
    /** Its settings, for another instance of it. */
    env,
    desk,
    said: () => instance?.said() ?? '',
    logged: () => instance?.logged() ?? '',
    login: { email: 'admin@example.com', password },
    start,
    stop,
    kill,
    cut: wire.cut,
    mend: wire.mend,
    /** Pages in the copy on disk. */
    kept: () => globSync(`${dataDir}/pages/*/*`).filter((file) => !file.endsWith('.part')).length,
    close: async () => {
      await desk.dispose()
      await stop()
      wire.cut()
      await dropDatabase(cluster.url, name)
      await cluster.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Creates or changes a document as the admin. */
export async function write<T>(
  desk: APIRequestContext,
  method: 'POST' | 'PATCH',
  address: string,
  data: unknown,
): Promise<T> {
  const response = await desk.fetch(`/api${address}`, { method, data })
  if (!response.ok()) throw new Error(`${response.status()}: ${await response.text()}`)
  return ((await response.json()) as { doc: T }).doc
}
