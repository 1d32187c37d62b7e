import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { childEnv } from '../../src/env'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres'
import { databaseAt } from '../setup/cluster'

/**
 * What the dump of a large catalogue costs the server in memory: `npm run build` and match.bench.ts
 * come before.
 *
 *   tsx tests/bench/export.bench.ts [--size N] [--lines N] [--port N]
 *
 * Ends with 1 when the process has grown by more than the bound since it had sent the first tenth.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '.data/bench' },
    size: { type: 'string', default: '100000' },
    lines: { type: 'string', default: '100000' },
    port: { type: 'string', default: '4129' },
  },
})
const bound = 100
const wanted = Math.min(Number(values.size), Number(values.lines))

const cluster = await startEmbeddedPostgres({ dataDir: values.data, throwaway: true })
const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-export-'))
const origin = `http://localhost:${values.port}`
const env = childEnv({
  NODE_ENV: 'production',
  DATABASE_URL: databaseAt(cluster.url, `bench_${values.size}`),
  PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  PORT: values.port,
  SITE_URL: origin,
  DATA_DIR: dataDir,
  RATE_LIMIT: 'off',
})
const node = (...args: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', ...args], { env, stdio: 'ignore' })
node('src/cli/migrate.ts')
// Somebody can sign in, so the site does not bring its own articles.
node('src/cli/user.ts', 'invite', `${Date.now()}@example.com`, 'Admin', 'admin')

const site = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
  env,
  stdio: 'ignore',
})
for (let isUp = false; !isUp;) {
  if (site.exitCode !== null) throw new Error(`the site ended with ${site.exitCode}`)
  await new Promise((resolve) => setTimeout(resolve, 200))
  isUp = (await fetch(`${origin}/readyz`).catch(() => null))?.ok ?? false
}

/** Memory of the server, in megabytes. */
const rss = (): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(site.pid)]).toString()) / 1024

const began = performance.now()
const leaving = new AbortController()
const { body } = await fetch(`${origin}/api/v1/export/errors.ndjson`, { signal: leaving.signal })
let lines = 0
let bytes = 0
let early = 0
let late = 0
let looked = 0
for await (const piece of body!) {
  bytes += piece.length
  for (const byte of piece) if (byte === 10) lines++
  if (lines >= wanted) break
  // A look starts a program: seldom enough not to be what is measured.
  if (performance.now() - looked < 250) continue
  looked = performance.now()
  if (lines < wanted / 10) early = Math.max(early, rss())
  else late = Math.max(late, rss())
}
leaving.abort()
const seconds = (performance.now() - began) / 1000
console.log(
  `${lines} articles, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(0)} s: ${early.toFixed(0)} MB over the first tenth, ${late.toFixed(0)} MB over the rest`,
)
site.kill('SIGTERM')
await once(site, 'exit')
await cluster.stop()
rmSync(dataDir, { recursive: true, force: true })
process.exit(late - early > bound ? 1 : 0)
