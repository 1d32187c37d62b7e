import { decode } from '../../src/decoder/index'
import { loadAllTables } from '../../src/decoder/tables/index'
import { adversaries } from './adversaries'

const SIZES = [125_000, 250_000, 500_000, 1_000_000]
const LIMIT = 2.5
/** Times below this many milliseconds are mostly garbage collection. */
const NOISE = 20
const tables = await loadAllTables()

const ROUNDS = 9

/** Milliseconds of this process’s own work. */
function cost(text: string): number {
  const before = process.cpuUsage()
  decode(text, tables)
  return process.cpuUsage(before).user / 1000
}

/**
 * The least of some rounds for each text: all of them in turn, so that what slows the machine down for
 * a while, or code that is not compiled yet, hits each of them and the least of none.
 */
function leastCosts(texts: readonly string[]): number[] {
  const rounds = Array.from({ length: ROUNDS }, () => texts.map(cost))
  return texts.map((_, index) => Math.min(...rounds.map((round) => round[index] ?? Infinity)))
}

let worst = 0
for (const [name, make] of Object.entries(adversaries)) {
  const costs = leastCosts(SIZES.map(make))
  const ratios = costs.slice(1).map((value, index) => value / Math.max(costs[index] ?? 0, NOISE))
  worst = Math.max(worst, ...ratios)
  console.log(
    name.padEnd(32),
    costs.map((value) => `${value.toFixed(0)} ms`.padStart(9)).join(''),
    ` 2n/n ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`,
  )
}
console.log(
  `${Object.keys(adversaries).length} inputs, worst ratio ${worst.toFixed(2)} (limit ${LIMIT})`,
)
process.exitCode = worst < LIMIT ? 0 : 1
