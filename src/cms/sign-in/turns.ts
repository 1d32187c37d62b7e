import { availableParallelism } from 'node:os'
import { limitConcurrency } from '@/site/limit-concurrency'

type Turn = ReturnType<typeof limitConcurrency>

/** Comparing a password takes a core for a quarter of a second: half of them stay free for readers. */
const atOnce = Math.max(1, Math.floor(availableParallelism() / 2))
const waiting = 20

/** Bundles hold copies of this module; the turns are those of the process. */
const shared = globalThis as typeof globalThis & { signInTurns?: { known: Turn; unknown: Turn } }

/**
 * Lets a sign-in have its turn, or throws `TooBusy`. A flood of them from anywhere stands in its own
 * queue: whoever signs in on a device that is known waits in another.
 */
export function takeTurn<T>(isKnownDevice: boolean, signIn: () => Promise<T>): Promise<T> {
  shared.signInTurns ??= {
    known: limitConcurrency({ running: 1, waiting }),
    unknown: limitConcurrency({ running: atOnce, waiting }),
  }
  return shared.signInTurns[isKnownDevice ? 'known' : 'unknown'](signIn)
}
