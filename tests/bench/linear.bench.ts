import { decode } from '../../src/decoder/index'
import { loadAllTables } from '../../src/decoder/tables/index'
import { adversaries } from './adversaries'

const SIZES = [125_000, 250_000, 500_000, 1_000_000]
const LIMIT = 2.5
/** Times below this many milliseconds are mostly garbage collection. */
const NOISE = 20
const tables = await loadAllTables()

/** Milliseconds of this process’s own work, the least of five. */
function cost(text: string): number {
  const runs = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage()
    decode(text, tables)
    return process.cpuUsage(before).user / 1000
  })
  return Math.min(...runs)
}

let worst = 0
for (const [name, make] of Object.entries(adversaries)) {
  const costs = SIZES.map((size) => cost(make(size)))
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
