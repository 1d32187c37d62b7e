import { execFileSync } from 'node:child_process'

/** How long the packaged decoder takes from its start to its answer, and may take at most. */
const LIMIT = 300
const ROUNDS = 15
const paste = 'Installation failed with error 0x80070643, see the log. HTTP/1.1" 404 Not Found\n'

execFileSync('npm', ['run', '--silent', 'build:decode'], { stdio: 'inherit' })

/** Milliseconds from start to end, in ascending order: the least is the machine's, the middle the user's. */
function runs(...options: string[]): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    execFileSync(process.execPath, ['dist/decode/decode.mjs', ...options], { input: paste })
    return performance.now() - start
  }).sort((a, b) => a - b)
}

const cases = { 'a paste': [], '--json': ['--json'], '--explain': ['--explain', '0x80070005'] }
let worst = 0
for (const [name, options] of Object.entries(cases)) {
  const times = runs(...options)
  const [least = Infinity] = times
  worst = Math.max(worst, least)
  console.log(
    name.padEnd(12),
    `least ${least.toFixed(0)} ms`.padStart(14),
    `middle ${(times[ROUNDS >> 1] ?? 0).toFixed(0)} ms`.padStart(16),
  )
}
console.log(`worst ${worst.toFixed(0)} ms (limit ${LIMIT} ms)`)
process.exitCode = worst <= LIMIT ? 0 : 1
