import { performance, type EventLoopUtilization } from 'node:perf_hooks'

/** So many pages are made at once while the process computes, and so many while they wait for Postgres. */
const whileBusy = 2
const whileIdle = 8

/** Part of the time in which the event loop works; above it another page would make all of them late. */
const busy = 0.6
/** A look back of this length, in milliseconds, tells how it is now. */
const moment = 20

/** How busy the event loop was since an earlier reading; without one, a reading to begin with. */
export type ReadUse = (since?: EventLoopUtilization) => EventLoopUtilization

/**
 * How many pages may be made at once. What is made at the same time shares one processor, and readers of
 * pages that are kept wait behind all of it; pages that wait for a slow Postgres hold up nobody.
 */
export function watchRoomToRender(
  readUse: ReadUse = (since) => performance.eventLoopUtilization(since),
  now: () => number = () => performance.now(),
): () => number {
  let since = readUse()
  let readAt = now()
  let room = whileIdle
  return () => {
    if (now() - readAt < moment) return room
    room = readUse(since).utilization > busy ? whileBusy : whileIdle
    since = readUse()
    readAt = now()
    return room
  }
}
