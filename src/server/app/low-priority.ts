import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

/** Niceness: with both at work a process of the usual one gets three times as much of a core. */
const nice = 5

/** On Linux each thread has a niceness of its own; those of the engine are there before the first line. */
const ownThreads = (): number[] =>
  process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid]

/** Gives way: what waits for this process waits longer, and what it shares the processors with does not. */
export function giveWay(): void {
  for (const thread of ownThreads()) {
    try {
      setPriority(thread, nice)
    } catch {
      // Not allowed here, or a thread that has just ended: it works as before.
    }
  }
}
