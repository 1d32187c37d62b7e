import { setImmediate as nextTurn } from 'node:timers/promises'
import { figuresOf, pastesOf, questionsOf, type Figures } from './asked'
import { articleAt } from './articles'
import { peers, type PeerName } from './peers'

/**
 * One engine in a process of its own, started by match.bench.ts, which reads the line that it prints.
 *
 *   node --expose-gc --import tsx tests/bench/peer.bench.ts NAME SIZE QUESTIONS SECONDS
 */
const [name, ...numbers] = process.argv.slice(2)
const [size, count, seconds] = numbers.map(Number) as [number, number, number]
const batch = 500

export type PeerFigures = Figures & { seconds: number; bytes: number }

const held = (): number => {
  globalThis.gc!()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const before = held()
const peer = peers[name as PeerName]()
const began = performance.now()
for (let from = 1; from <= size; from += batch) {
  const length = Math.min(batch, size - from + 1)
  await peer.add(Array.from({ length }, (_, at) => articleAt(from + at)))
}
const built = (performance.now() - began) / 1_000
const bytes = held() - before

// As in a server: each question waits for its turn.
const inTurn = async <T>(ask: () => T | Promise<T>): Promise<T> => {
  await nextTurn()
  return ask()
}
const figures = await figuresOf(
  {
    match: (text) => inTurn(async () => (await peer.match(text))[0] ?? null),
    search: (text) => inTurn(() => peer.search(text)),
  },
  pastesOf(size, count),
  questionsOf(size, count),
  seconds,
)
console.log(JSON.stringify({ ...figures, seconds: built, bytes } satisfies PeerFigures))
