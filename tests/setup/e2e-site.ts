import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDatabase, databaseAt, dropDatabase, dropOrphans, startTestCluster } from './cluster'

/**
 * The built site as readers get it, on a database and a data folder of its own, for the browser
 * tests. The login that its first start makes is put where the tests find it (`login.ts`).
 */
const cluster = await startTestCluster()
await dropOrphans(cluster.url)
const name = `e2e_${process.pid}`
await createDatabase(cluster.url, name)
const dataDir = mkdtempSync(path.join(tmpdir(), 'e2e-'))
const loginFile = '.cache/e2e/login.json'

const site = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
  env: {
    ...process.env,
    DATABASE_URL: databaseAt(cluster.url, name),
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    SITE_URL: `http://localhost:${process.env.PORT}`,
    DATA_DIR: dataDir,
    RATE_LIMIT: 'off',
    SECURITY_CONTACT: 'security@example.org',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})

let printed = ''
site.stdout.on('data', (piece: Buffer) => {
  process.stdout.write(piece)
  printed += piece.toString()
  const [, email, password] = /e-mail +(\S+)\s+password +(\S+)\n/.exec(printed) ?? []
  if (!email) return
  mkdirSync(path.dirname(loginFile), { recursive: true })
  writeFileSync(loginFile, JSON.stringify({ email, password }), { mode: 0o600 })
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => site.kill('SIGTERM'))

site.once('close', (code) => {
  void (async () => {
    await dropDatabase(cluster.url, name)
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
    process.exit(code ?? 1)
  })()
})
