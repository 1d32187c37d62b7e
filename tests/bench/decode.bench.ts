import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { families } from '../../src/decoder/families/index'
import { decode, tablesFor } from '../../src/decoder/index'
import { loadAllTables } from '../../src/decoder/tables/index'
import { makeMixedLog } from './mixed-log'

const SIZE = 4_000_000
const ROUNDS = 9
/** How much longer than grep with the same patterns the engine may take. */
const LIMIT = 3
const text = makeMixedLog(SIZE)
const tables = await loadAllTables()

/** The least of some runs, in megabytes a second. */
function speed(name: string, run: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  const rate = SIZE / 1000 / Math.min(...times)
  console.log(name.padEnd(48), `${rate.toFixed(1)} MB/s`.padStart(12))
  return rate
}

const patterns = [
  ...new Set(families.flatMap(({ rules }) => rules.map(({ pattern }) => pattern))),
].map((pattern) => new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join('')))
/** A pattern as grep can have it: without lookarounds, names and laziness; those it can't have are left out. */
function forGrep(pattern: RegExp): string[] {
  let source = pattern.source
  for (let look = /\(\?<?[!=]/.exec(source); look; look = /\(\?<?[!=]/.exec(source)) {
    let depth = 0
    let end = look.index
    for (let inClass = false; end < source.length; end++) {
      const letter = source[end]
      if (letter === '\\') end++
      else if (inClass) inClass = letter !== ']'
      else if (letter === '[') inClass = true
      else if (letter === '(') depth++
      else if (letter === ')' && --depth === 0) break
    }
    source = source.slice(0, look.index) + source.slice(end + 1)
  }
  const plain = source
    .replace(/\(\?(?::|<\w+>)/g, '(')
    .replace(/([*+?}])\?/g, '$1')
    .replace(/\\d/g, '[0-9]')
    .replace(/\\\//g, '/')
  return /\\[kux]|\[[^\]]*\\[dws][^\]]*\]|\(\)|\(\||\|\)/.test(plain) ? [] : [plain]
}

const expressions = patterns.flatMap(forGrep)
const literals = [
  ...new Set(families.flatMap(({ rules }) => rules.flatMap(({ triggers }) => triggers))),
]
const folder = mkdtempSync(join(tmpdir(), 'decode-bench-'))
writeFileSync(join(folder, 'mixed.log'), text)
writeFileSync(
  join(folder, 'literals'),
  literals.map((literal) => literal.replace(/^\n/, '')).join('\n'),
)

const grep = (kind: '-E' | '-F', patterns: string): void => {
  execFileSync(
    'grep',
    [kind, '-i', '-c', '-f', join(folder, patterns), join(folder, 'mixed.log')],
    {
      env: { ...process.env, LC_ALL: 'C' },
    },
  )
}

console.log(
  `${families.length} families, ${patterns.length} patterns, ${literals.length} literals, ${SIZE / 1e6} MB`,
)
const whole = speed('whole engine: codes, templates, redaction', () => void decode(text, tables))
speed('tablesFor alone', () => void tablesFor(text))
let reached = 0
speed('the same patterns one by one', () => {
  for (const pattern of patterns)
    for (const { index } of text.matchAll(pattern)) reached = Math.max(reached, index)
})
const byLiterals = speed('grep -F, the literals alone', () => grep('-F', 'literals'))
writeFileSync(join(folder, 'expressions'), expressions.join('\n'))
const byPatterns = speed(`grep -E, the alternation of ${expressions.length} of the patterns`, () =>
  grep('-E', 'expressions'),
)
rmSync(folder, { recursive: true })
if (reached === 0) throw new Error('the patterns found nothing')
const times = (other: number): string => `${(other / whole).toFixed(1)} times as long as`
console.log(`engine takes ${times(byPatterns)} grep with the same patterns (limit ${LIMIT})`)
console.log(`             ${times(byLiterals)} grep with nothing but their literals`)
process.exitCode = byPatterns / whole <= LIMIT ? 0 : 1
