import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { childEnv } from '@/env'
import { log } from '@/observe/log'
import { StartFault } from '../fault'
import { type Channel, openChannel } from './channel'
import { openWire, type Wire } from './hand-over'

type End = { code: number | null; signal: string | null }

/** One run of the app process, from its start to its end. */
export type Run = {
  channel: Channel
  wire: Wire
  /** True while it cannot keep up. */
  isLate: () => boolean
  /** True while it says nothing, as if it were not there. */
  isAway: () => boolean
  ended: Promise<End>
  end: () => Promise<void>
}

/** After so many looks in a row without a word from it: it is late, nothing is asked of it, it is ended. */
const looksBefore = { late: 3, away: 8, end: 30 }
/** After its channel is closed it has a few seconds of its own to finish; then it is ended. */
const grace = 12_000

/** Windows has no sockets in folders: its pipes have a room of their own. */
const socketIn = (folder: string, name: string): string =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\${path.basename(folder)}-${name}`
    : path.join(folder, `${name}.sock`)

/** Starts it and waits until it can be asked. @throws {StartFault} when it ends before that */
export async function startRun(folder: string, number: number): Promise<Run> {
  const socket = socketIn(folder, String(number))
  const child = fork('src/server/app/main.ts', [socket], {
    execArgv: ['--import', 'tsx'],
    env: childEnv({ NODE_ENV: 'production' }),
    serialization: 'advanced', // JSON has no NaN, which some numbers are
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const channel = openChannel(child)
  const ended = new Promise<End>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  )
  const isReady = await Promise.race([channel.ready.then(() => true), ended.then(() => false)])
  if (!isReady) throw new StartFault('The pages did not start: see above.')
  const wire = openWire(socket)
  void ended.then(wire.close)
  const silent = watch(child, channel)

  const end = async (): Promise<void> => {
    if (child.connected) child.disconnect()
    const timer = setTimeout(() => child.kill('SIGKILL'), grace)
    await ended
    clearTimeout(timer)
  }
  const isLate = () => channel.isLate() || silent() >= looksBefore.late
  const isAway = () => silent() >= looksBefore.away
  return { channel, wire, isLate, isAway, ended, end }
}

/**
 * Looks once a second whether the process has said that it lives: one that has not for long is ended,
 * since it cannot end itself. Returns how many looks in a row were in vain.
 */
function watch(child: ChildProcess, { pulses }: Channel): () => number {
  let heard = 0
  let silent = 0
  const timer = setInterval(() => {
    silent = heard === pulses() ? silent + 1 : 0
    heard = pulses()
    if (silent < looksBefore.end) return
    log().error('the app process hangs and is ended')
    child.kill('SIGKILL')
  }, 1_000)
  timer.unref()
  child.once('exit', () => clearInterval(timer))
  return () => silent
}
