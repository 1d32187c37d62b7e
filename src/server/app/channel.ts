import type { ChildProcess } from 'node:child_process'
import type { MetricObject } from '@/observe/metrics'
import type { FromApp, Question, ToApp } from './messages'

/** How long an answer is waited for, in milliseconds. */
const patience = { metrics: 2_000, rest: 6_000 } satisfies Record<Question, number>

export type Channel = ReturnType<typeof openChannel>

/** What goes back and forth between the gate and one run of the app process, beside requests. */
export function openChannel(child: ChildProcess) {
  const questions = new Map<number, (answer: MetricObject[] | null) => void>()
  const awaited = new Map<string, () => void>()
  let asked = 0
  let isLate = false
  let pulses = 0
  let begin = () => {}
  const ready = new Promise<void>((resolve) => (begin = resolve))

  const tell = (message: ToApp): void => {
    if (child.connected) child.send(message, () => {})
  }

  child.on('message', (message: FromApp) => {
    if ('ready' in message) begin()
    else if ('pulse' in message) {
      pulses++
      isLate = message.pulse.isLate
    } else if ('done' in message) awaited.get(message.done)?.()
    else questions.get(message.id)?.(message.answer)
  })
  child.once('exit', () => {
    for (const end of awaited.values()) end()
    for (const end of questions.values()) end(null)
  })

  return {
    ready,
    isLate: () => isLate,
    /** How often it has said that it lives. */
    pulses: () => pulses,
    /** Null when there is nothing to say, and when nothing is said in time. */
    ask: (question: Question): Promise<MetricObject[] | null> =>
      new Promise((resolve) => {
        if (!child.connected) return resolve(null)
        const id = asked++
        const timer = setTimeout(() => end(null), patience[question])
        const end = (answer: MetricObject[] | null) => {
          clearTimeout(timer)
          questions.delete(id)
          resolve(answer)
        }
        questions.set(id, end)
        tell({ ask: question, id })
      }),
    /** Settles when a request that nobody waits for any more has come to its end, or the process has. */
    left: (call: string): Promise<void> =>
      new Promise((resolve) => {
        if (!child.connected) return resolve()
        awaited.set(call, () => {
          awaited.delete(call)
          resolve()
        })
        tell({ left: call })
      }),
  }
}
