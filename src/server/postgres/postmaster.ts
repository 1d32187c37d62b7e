import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { childEnv } from '@/env'
import { StartFault } from '../fault'
import type { Binaries } from './binaries'
import type { Owner } from './owner'

export type Running = { pid: number; port: number; ready: boolean }

/** The server that runs on this data, by its pid file; null when there is none (any more). */
export function findRunning(data: string): Running | null {
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!isAlive(pid) || !isPostgres(pid)) return null
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** After a crash the number may belong to another program by now. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return false
  }
}

const mostLog = 5 * 1024 * 1024

/**
 * Starts a server on the data and waits until it answers. It runs in a session of its own, so that
 * Ctrl-C reaches us alone and we stop it last.
 */
export async function startPostmaster(
  { postgres }: Binaries,
  data: string,
  owner: Owner,
  settings: Record<string, string>,
): Promise<Running> {
  if (!findRunning(data)) rmSync(path.join(data, 'postmaster.pid'), { force: true })
  const logFile = path.join(data, '..', 'postgres.log')
  const tooLong = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > mostLog
  const log = openSync(logFile, tooLong ? 'w' : 'a', 0o600)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(postgres, ['-D', data, ...flags], {
    ...(owner ?? {}),
    cwd: data,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
    env: childEnv({ LC_ALL: 'C', TZ: 'UTC' }),
  })
  closeSync(log)
  child.unref()
  const ended = new Promise<'ended'>((resolve) => {
    child.once('error', () => resolve('ended'))
    child.once('exit', () => resolve('ended'))
  })
  for (const deadline = Date.now() + 120_000; Date.now() < deadline;) {
    const running = findRunning(data)
    if (running?.ready) return running
    if ((await Promise.race([ended, sleep(25)])) === 'ended') break
  }
  throw new StartFault(
    `The embedded Postgres did not start: ${lastWords(logFile)} (the whole log is in ${logFile}).`,
  )
}

const lastWords = (logFile: string): string =>
  readFileSync(logFile, 'utf8').trim().split('\n').at(-1) ?? 'it said nothing'

/** Stops a server in an orderly way, whoever started it; hard if it takes more than 20 seconds. */
export async function stopPostmaster(data: string): Promise<void> {
  const running = findRunning(data)
  if (!running) return
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(running.pid, signal)
    for (let waited = 0; waited < 20_000; waited += 25) {
      if (!findRunning(data)) return
      await sleep(25)
    }
  }
  throw new StartFault(
    `The embedded Postgres (process ${running.pid}) does not stop: end it by hand.`,
  )
}
