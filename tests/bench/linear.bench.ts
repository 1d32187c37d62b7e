import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { decode } from '../../src/decoder/index'
import { loadAllTables } from '../../src/decoder/tables/index'
import { adversaries } from './adversaries'

const SIZES = [125_000, 250_000, 500_000, 1_000_000]
const LIMIT = 2.5
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

/** Measures and prints; answers with the worst ratio of two sizes. */
function worstRatio(name: string, runs: readonly (() => void)[]): number {
  const costs = leastCosts(runs)
  const ratios = ratiosOf(costs)
  console.log(
    name.padEnd(32),
    costs.map((value) => `${value.toFixed(0)} ms`.padStart(9)).join(''),
    ` 2n/n ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`,
  )
  return Math.max(...ratios)
}

/** A pattern that looks for its end from each of its beginnings. */
const quadratic = SIZES.map((size) => 'a'.repeat(size / 40)).map(
  (text) => () => void /a+b/.test(text),
)
const control = worstRatio('(control: a quadratic pattern)', quadratic)

const worst = Math.max(
  ...Object.entries(adversaries).map(([name, make]) =>
    worstRatio(
      name,
      SIZES.map(make).map((text) => () => void decode(text, tables)),
    ),
  ),
)
console.log(
  `${Object.keys(adversaries).length} inputs, worst ratio ${worst.toFixed(2)} (limit ${LIMIT}); the control has ${control.toFixed(2)}`,
)
process.exitCode = worst < LIMIT && control >= LIMIT ? 0 : 1
