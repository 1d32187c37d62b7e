// `npm test`: from a clean clone to a verdict. Runs on the machine's own Node, from 20 on.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { findChromium } from './chromium.mjs'
import { run, setUp, withNode } from './setup.mjs'
import {
  addCounts,
  closingLines,
  countCheck,
  countPlaywright,
  countVitest,
  summaryFile,
} from './test-counts.mjs'

const node = await setUp()
const env = withNode(node)
const vitestReport = '.cache/tests/vitest.json'
const hardeningReport = '.cache/tests/hardening.json'
const playwrightReport = '.cache/e2e/report.json'

mkdirSync('.cache/tests', { recursive: true })
for (const file of [vitestReport, hardeningReport, playwrightReport, summaryFile])
  rmSync(file, { force: true })

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

const vitest = async (project, report) => {
  const args = ['run', `--project=${project}`, '--reporter=default', '--reporter=json']
  const runner = ['node_modules/vitest/vitest.mjs', ...args, `--outputFile.json=${report}`]
  const code = await run(node, runner, { env })
  return countVitest(read(report), code)
}

console.log('  tests: units, sources and database')
const units = await vitest('!hardening', vitestReport)

const built = await run(node, ['--import', 'tsx', 'src/cli/build.ts', '--if-stale'], { env })
const unbuilt = countCheck('build', false)

console.log('  tests: the built site under attack and fault')
const hardening = built === 0 ? await vitest('hardening', hardeningReport) : unbuilt

console.log('  tests: browser')
const playwright = async () => {
  const browserEnv = { ...env, CHROMIUM_PATH: await findChromium(node, env) }
  const runner = ['node_modules/@playwright/test/cli.js', 'test']
  const code = await run(node, runner, { env: browserEnv })
  return countPlaywright(read(playwrightReport), code)
}
const browser = built === 0 ? await playwright() : unbuilt

const total = addCounts([units, hardening, browser])
writeFileSync(summaryFile, JSON.stringify(total))
console.log(closingLines(total))
process.exit(total.failed > 0 ? 1 : 0)
