export type Times = { p50: number; p99: number; asked: number }

/**
 * How long each question takes, in milliseconds, when so many clients ask one after the other. Ends
 * early when it takes too long, and says how many were asked.
 *
 * @param options.before what is done before each question and not timed
 */
export async function measure<Q>(
  questions: readonly Q[],
  ask: (question: Q) => unknown,
  { clients = 1, atMost = 60_000, before = undefined as (() => Promise<void>) | undefined } = {},
): Promise<Times> {
  const times: number[] = []
  const began = performance.now()
  let next = 0
  const client = async () => {
    while (next < questions.length && performance.now() - began < atMost) {
      const question = questions[next++]!
      await before?.()
      const asked = performance.now()
      await ask(question)
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return { p50: at(0.5), p99: at(0.99), asked: times.length }
}

export const shown = ({ p50, p99 }: Times): string => `${p50.toFixed(1)} / ${p99.toFixed(1)}`
