// What guards main: every static check, then `npm test`. Each check counts as one test.
import { readFileSync, rmSync } from 'node:fs'
import { run, setUp, withNode } from './setup.mjs'
import { addCounts, closingLines, countCheck, summaryFile } from './test-counts.mjs'

const checks = [
  'format:check',
  'lint',
  'typecheck',
  'arch',
  'knip',
  'generate:check',
  'content check',
]

const node = await setUp()
const env = withNode(node, { CI: 'true' })
const npm = (args) =>
  process.env.npm_execpath
    ? run(node, [process.env.npm_execpath, ...args], { env })
    : run('npm', args, { env, shell: process.platform === 'win32' })

const results = []
for (const check of checks) {
  const [script, ...args] = check.split(' ')
  const began = Date.now()
  const code = await npm(['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])])
  console.log(
    `${code === 0 ? 'passed' : 'FAILED'}  ${check} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  )
  results.push(countCheck(check, code === 0))
}

rmSync(summaryFile, { force: true })
const code = await npm(['test', '--silent'])
try {
  results.push(JSON.parse(readFileSync(summaryFile, 'utf8')))
} catch {
  results.push(countCheck('test', false))
}

const total = addCounts(results)
console.log(closingLines(total))
process.exit(total.failed > 0 || code !== 0 ? 1 : 0)
