import { log } from '@/observe/log'
import { metrics } from '@/observe/metrics'
import { outcomeOf } from '@/observe/request-tally'
import type { GateOptions, Passage } from './context'

export type Observed = Pick<
  Passage,
  'request' | 'response' | 'route' | 'path' | 'pattern' | 'requestId'
>

/** Counts and times an answer when it is out, and logs it: failures always, the others when asked for (`info`). */
export function observePassage(passage: Observed, note: GateOptions['note']): void {
  const { response } = passage
  const began = performance.now()
  response.once('close', () => {
    const isWhole = response.writableFinished
    if (isWhole) note(passage, response.statusCode)
    tell(passage, isWhole ? response.statusCode : null, performance.now() - began)
  })
}

/** The same of an answer that left in one piece: it is out when it has been written. */
export function observeKept(passage: Observed, note: GateOptions['note'], began: number): void {
  const { statusCode } = passage.response
  note(passage, statusCode)
  tell(passage, statusCode, performance.now() - began)
}

/** @param status null when the client left before the end */
function tell(
  { request, route, pattern, requestId }: Observed,
  status: number | null,
  took: number,
): void {
  metrics().answers.note(pattern, status === null ? 'aborted' : outcomeOf(status), took / 1000)
  // What the probes found is theirs to say, again and again; why a page failed has its own line.
  const level = route.kind === 'probe' ? 'debug' : levelOf(status ?? 200)
  if (!log().isLevelEnabled(level)) return
  log()[level](
    {
      requestId,
      route: pattern,
      method: request.method,
      status,
      milliseconds: Math.round(took * 10) / 10,
    },
    'request',
  )
}

const levelOf = (status: number): 'error' | 'warn' | 'info' => {
  if (status === 503) return 'warn'
  return status >= 500 ? 'error' : 'info'
}
