import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { canLogIn, otherSessions } from '@/database/connection'
import { findBinaries } from './postgres/binaries'
import { checkVersion, makeCluster, siteRole } from './postgres/cluster'
import { chooseFolder, makeFolder } from './postgres/folder'
import { ownerFor } from './postgres/owner'
import { findRunning, startPostmaster, stopPostmaster } from './postgres/postmaster'
import { freePort } from './ports'
import { readKept, writeKept } from './kept'
import { guardServer } from './postgres/guard'
import { settings } from './postgres/settings'

export type EmbeddedPostgres = {
  url: string
  /** True when an earlier process left it running. */
  reused: boolean
  /** Starts the server again whenever it is gone, until it is stopped here. */
  keepRunning: (onRestart: () => void) => void
  /** Stops the server, unless another process still uses it. */
  stop: () => Promise<void>
}

type Kept = { folder: string; port: number; password: string }

export type EmbeddedOptions = {
  dataDir: string
  /** Trades safety on power loss for speed: tests. */
  throwaway?: boolean
}

/**
 * Runs the real Postgres that npm installed, on data of our own, reachable from this machine only.
 * A server that a killed process left behind is found by its pid file and used again.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, throwaway = false } = options
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const keptFile = path.join(dataDir, 'postgres.json')
  const known = readKept<Kept>(keptFile)
  const folder = known?.folder ?? chooseFolder(dataDir, ownerFor(path.resolve(dataDir, 'postgres')))
  const owner = ownerFor(folder)
  const binaries = findBinaries(owner)
  const data = path.join(folder, '18')
  const kept: Kept = known ?? { folder, port: await freePort(), password: secret() }
  if (!known || !existsSync(data)) {
    makeFolder(folder, owner)
    writeKept(keptFile, kept)
    makeCluster(binaries, data, owner, kept.password, throwaway ? ['--no-sync'] : [])
  }
  checkVersion(data, binaries)
  const address = (port: number) =>
    `postgres://${siteRole}:${kept.password}@127.0.0.1:${port}/${siteRole}`

  const begin = async () => {
    const running = findRunning(data)
    if (running?.ready && (await canLogIn(address(running.port))))
      return { port: running.port, reused: true }
    await stopPostmaster(data)
    const port = await freePort(readKept<Kept>(keptFile)?.port ?? kept.port)
    writeKept(keptFile, { ...kept, port })
    await startPostmaster(binaries, data, owner, settings(port, throwaway))
    return { port, reused: false }
  }
  const { port, reused } = await begin()
  const url = address(port)
  const guard = guardServer(data, () =>
    startPostmaster(binaries, data, owner, settings(port, throwaway)),
  )
  return {
    url,
    reused,
    keepRunning: guard.watch,
    stop: async () => {
      await guard.leave()
      if ((await otherSessions(url)) === 0) await stopPostmaster(data)
    },
  }
}

const secret = (): string => randomBytes(24).toString('hex')
