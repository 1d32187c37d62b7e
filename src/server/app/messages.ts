import type { MetricObject } from '@/observe/metrics'

/** What the gate says to the app process over their channel. */
export type ToApp =
  | { ask: Question; id: number }
  /** Nobody waits any more for this request: say when it has come to its end all the same. */
  | { left: string }

export type Question = 'metrics' | 'rest'

/** What the app process says. */
export type FromApp =
  | { ready: true }
  /** Twice a second: it lives, and whether it keeps up. */
  | { pulse: { isLate: boolean } }
  | { done: string }
  | { id: number; answer: MetricObject[] | null }
