import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export type SiteProcess = ReturnType<typeof siteProcess>

/** How long a start may take, on a machine that does other things too. */
const patience = 300_000

/** The built site as operators run it, in a process of its own: started, stopped and killed at will. */
export function siteProcess(port: number, settings: Record<string, string>) {
  const origin = settings.SITE_URL ?? `http://localhost:${port}`
  const near = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NODE_OPTIONS: '--no-deprecation',
    PORT: String(port),
    SITE_URL: origin,
    ...settings,
  }
  let child: ChildProcess | null = null
  let said = ''
  const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null

  const ask = (target: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${near}${target}`, { redirect: 'manual', ...init })

  const start = async (): Promise<void> => {
    child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece: Buffer) => (said += piece.toString()))
    for (const until = Date.now() + patience; Date.now() < until;) {
      if ((await ask('/healthz').catch(() => null))?.ok) return
      if (!isRunning()) break
      await sleep(50)
    }
    await end('SIGKILL')
    throw new Error(`the site does not come up:\n${said}`)
  }

  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (!child || !isRunning()) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  return {
    origin,
    port,
    ask,
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    isRunning,
    pid: () => child?.pid ?? 0,
    /** Everything that the process wrote. */
    said: () => said,
    /** Of the process behind the gate, which makes pages and keeps articles. */
    appPid: () => childrenOf(child?.pid ?? 0).find(isApp) ?? 0,
    /** Memory of both processes, in bytes. */
    memory: () => {
      const pid = child?.pid ?? 0
      return [pid, ...childrenOf(pid)].reduce((sum, own) => sum + residentBytes(own), 0)
    },
  }
}

/** Processes that a process has started and that are still there. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

const isApp = (pid: number): boolean =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server/app/main')

const residentBytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024

export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** Somebody who is signed in: sends JSON as the admin's forms do. */
export type Desk = (method: string, path: string, body?: unknown) => Promise<Response>

export const deskOf =
  ({ ask, origin }: Pick<SiteProcess, 'ask' | 'origin'>, cookie: string): Desk =>
  (method, target, body) =>
    ask(target, {
      method,
      headers: { origin, cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })

/** Chooses a password with the token of an invitation, and is signed in by that. */
export async function takeInvitation(
  { ask, origin }: Pick<SiteProcess, 'ask' | 'origin'>,
  token: string,
  password: string,
): Promise<string> {
  const take = () =>
    ask('/api/users/reset-password', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token, password }),
    })
  let answer = await take()
  // The first request of a process connects to Postgres; a starved machine may be told “later”.
  for (let tries = 0; answer.status === 503 && tries < 10; tries++) {
    await sleep(1_000)
    answer = await take()
  }
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return cookieOf(answer)
}
