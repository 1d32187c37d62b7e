import { monitorEventLoopDelay } from 'node:perf_hooks'

export type Pressure = {
  /** True while the process cannot keep up: what costs much is to be refused. */
  isHigh: () => boolean
  stop: () => void
}

/** Milliseconds by which turns of the event loop came late, on average, since the last reading. */
export type ReadDelay = () => number

const every = 500
const most = 250
const inARow = 4

function readLoopDelay(): ReadDelay {
  const histogram = monitorEventLoopDelay({ resolution: 10 })
  histogram.enable()
  return () => {
    const delay = histogram.count > 0 ? histogram.mean / 1e6 : 0
    histogram.reset()
    return delay
  }
}

/**
 * Watches how late the event loop is. One long turn (a first render, a collection of garbage) is
 * nothing; two seconds of late turns are a process that drowns, and one good half-second its end.
 */
export function watchPressure(readDelay: ReadDelay = readLoopDelay()): Pressure {
  let late = 0
  const timer = setInterval(() => {
    late = readDelay() > most ? late + 1 : 0
  }, every)
  timer.unref()
  return { isHigh: () => late >= inARow, stop: () => clearInterval(timer) }
}
