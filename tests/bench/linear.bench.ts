import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { decode } from '../../src/decoder/index'
import { loadAllTables } from '../../src/decoder/tables/index'
import { adversaries, ordinary } from './adversaries'

const SIZES = [125_000, 250_000, 500_000, 1_000_000]
const LIMIT = 2.5
/** No input may cost so many times what an ordinary log of its length costs: a request is read at once. */
const DEAREST = 25
/** Times below this many milliseconds are mostly garbage collection. */
const NOISE = 20
/** Every text is read so often; one that seems too slow, until it is not or so often. */
const ROUNDS = 4
const MOST_ROUNDS = 30
const tables = await loadAllTables()

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Milliseconds of this process’s own work; what was thrown away before is not counted. */
function cost(run: () => void): number {
  collectGarbage()
  const before = process.cpuUsage()
  run()
  return process.cpuUsage(before).user / 1000
}

const ratiosOf = (costs: readonly number[]): number[] =>
  costs.slice(1).map((value, index) => value / Math.max(costs[index] ?? 0, NOISE))

/**
 * The least cost of each size: whatever else the machine does only adds to a cost, so more rounds come
 * nearer to the truth, and what takes four times as long for twice as much stays at four.
 */
function leastCosts(runs: readonly (() => void)[]): number[] {
  let least = runs.map(() => Infinity)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    least = runs.map((run, index) => Math.min(cost(run), least[index] ?? Infinity))
    if (round + 1 >= ROUNDS && Math.max(...ratiosOf(least)) < LIMIT) break
  }
  return least
}

/** Measures and prints; answers with the worst ratio of two sizes, and the cost of the largest. */
function measured(name: string, runs: readonly (() => void)[]): { ratio: number; cost: number } {
  const costs = leastCosts(runs)
  const ratios = ratiosOf(costs)
  console.log(
    name.padEnd(32),
    costs.map((value) => `${value.toFixed(0)} ms`.padStart(9)).join(''),
    ` 2n/n ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`,
  )
  return { ratio: Math.max(...ratios), cost: costs.at(-1) ?? 0 }
}

const readings = (make: (size: number) => string) =>
  SIZES.map(make).map((text) => () => void decode(text, tables))

/** A pattern that looks for its end from each of its beginnings. */
const quadratic = SIZES.map((size) => 'a'.repeat(size / 40)).map(
  (text) => () => void /a+b/.test(text),
)
const { ratio: control } = measured('(control: a quadratic pattern)', quadratic)
const plain = measured('(an ordinary log)', readings(ordinary))

const all = Object.entries(adversaries).map(([name, make]) => ({
  name,
  ...measured(name, readings(make)),
}))
const worst = Math.max(...all.map(({ ratio }) => ratio))
const [dearest] = all.toSorted((a, b) => b.cost - a.cost)
const times = (dearest?.cost ?? Infinity) / Math.max(plain.cost, NOISE)
console.log(
  `${Object.keys(adversaries).length} inputs, worst ratio ${worst.toFixed(2)} (limit ${LIMIT}); the control has ${control.toFixed(2)}`,
)
console.log(
  `dearest: ${dearest?.name}, ${times.toFixed(1)} times an ordinary log (limit ${DEAREST})`,
)
process.exitCode = worst < LIMIT && control >= LIMIT && times < DEAREST ? 0 : 1
