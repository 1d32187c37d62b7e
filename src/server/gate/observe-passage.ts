import { log } from '@/observe/log'
import { metrics } from '@/observe/metrics'
import type { GateOptions, Passage } from './context'

export type Observed = Pick<
  Passage,
  'request' | 'response' | 'route' | 'path' | 'pattern' | 'requestId'
>

/** Counts and times an answer, and logs it: failures always, the others when asked for (`info`). */
export function observePassage(passage: Observed, note: GateOptions['note']): void {
  const { request, response, route, pattern, requestId } = passage
  const began = performance.now()
  response.once('close', () => {
    const took = performance.now() - began
    const { requests, seconds } = metrics()
    const isWhole = response.writableFinished
    if (isWhole) note(passage, response.statusCode)
    const status = isWhole ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted'
    requests.inc({ route: pattern, status })
    seconds.observe({ route: pattern }, took / 1000)
    // What the probes found is theirs to say, again and again; why a page failed has its own line.
    const level = route.kind === 'probe' ? 'debug' : levelOf(response.statusCode)
    if (!log().isLevelEnabled(level)) return
    log()[level](
      {
        requestId,
        route: pattern,
        method: request.method,
        status: isWhole ? response.statusCode : null,
        milliseconds: Math.round(took * 10) / 10,
      },
      'request',
    )
  })
}

const levelOf = (status: number): 'error' | 'warn' | 'info' => {
  if (status === 503) return 'warn'
  return status >= 500 ? 'error' : 'info'
}
