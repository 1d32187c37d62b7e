import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'

/** With one core the others would have only what the kernel keeps for them. */
const fewestCores = 2

/**
 * Gives this thread the lowest real-time priority of Linux: it runs the moment it has something to do. A
 * kept page takes it 30 µs, and would wait for milliseconds until the app process, Postgres or a password
 * that is compared let go of a core. Processes and threads that it starts have the usual priority, and the
 * kernel keeps a twentieth of each core for those (sched(7)).
 *
 * @returns false where that cannot be: another system, a machine of one core, a user who may not
 *   (`ulimit -r` is 0), no `chrt`; everything works as well, and waits its turn
 */
export async function goFirst(): Promise<boolean> {
  if (process.platform !== 'linux' || availableParallelism() < fewestCores) return false
  const lowest = '1'
  try {
    const options = ['--reset-on-fork', '--fifo', '--pid']
    await promisify(execFile)('chrt', [...options, lowest, String(process.pid)])
    return true
  } catch {
    return false
  }
}
