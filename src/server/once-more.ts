import { setTimeout as pause } from 'node:timers/promises'

/** Sooner than this a second attempt still leaves its reader an answer within seconds. */
const soon = 2_500
const breath = 250

/**
 * Does a task again, once, when it failed soon: a connection that was cut, a transaction that lost or
 * a database that had just started are over a moment later, and no reader has to hear of them.
 *
 * @param isHopeless while true the failure is passed on at once
 */
export async function onceMore<T>(
  task: () => Promise<T>,
  isHopeless: () => boolean = () => false,
): Promise<T> {
  const began = performance.now()
  try {
    return await task()
  } catch (error) {
    if (performance.now() - began > soon || isHopeless()) throw error
    await pause(breath)
    return task()
  }
}
