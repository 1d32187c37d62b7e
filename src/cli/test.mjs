// `npm test`: from a clean clone to a verdict. Runs on the machine's own Node, from 20 on.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { findChromium } from './chromium.mjs'
import { run, setUp, withNode } from './setup.mjs'
import {
  addCounts,
  closingLine,
  countPlaywright,
  countVitest,
  summaryFile,
} from './test-counts.mjs'

const node = await setUp()
const env = withNode(node)
const vitestReport = '.cache/tests/vitest.json'
const playwrightReport = '.cache/e2e/report.json'

mkdirSync('.cache/tests', { recursive: true })
for (const file of [vitestReport, playwrightReport, summaryFile]) rmSync(file, { force: true })

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

console.log('  tests: units, sources and database')
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project=!hardening', // needs a build and a quiet machine: `npm run test:hardening`
  '--reporter=default',
  '--reporter=json',
]
const vitestCode = await run(node, [...vitest, `--outputFile.json=${vitestReport}`], { env })
const units = countVitest(read(vitestReport), vitestCode)

console.log('  tests: browser')
const browserEnv = { ...env, CHROMIUM_PATH: await findChromium(node, env) }
const built = await run(node, ['--import', 'tsx', 'src/cli/build.ts', '--if-stale'], { env })
const playwrightCode =
  built === 0
    ? await run(node, ['node_modules/@playwright/test/cli.js', 'test'], { env: browserEnv })
    : built
const browser = countPlaywright(read(playwrightReport), playwrightCode)

const total = addCounts([units, browser])
writeFileSync(summaryFile, JSON.stringify(total))
console.log(`\n${closingLine(total)}`)
process.exit(total.failed > 0 ? 1 : 0)
