import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '@/server/ports'
import { createDatabase, databaseAt, dropDatabase, startTestCluster } from '../setup/cluster'

/**
 * A warm fix page, as a browser asks for it (gzip): this process, `next start` of the same build, and
 * nginx with the same bytes as a file, one process each, in turns; and, for what Node can do at most, a
 * server that has nothing to do but to send them. Needs the Debian
 * package `wrk` (a load generator in JavaScript is slower than nginx, which would flatter us); with
 * `nginx-light` there is a row for nginx. Run it alone: `npm run build`, then
 * `tsx tests/bench/pages.bench.ts`.
 */
const article = '/errors/aadsts7000215-invalid-client-secret'
const rounds = 3
const seconds = 6
const connections = 32

const has = (program: string) => spawnSync('which', [program]).status === 0
if (!has('wrk')) {
  console.error('This bench needs wrk: apt-get install wrk')
  process.exit(1)
}

const folder = mkdtempSync(path.join(tmpdir(), 'pages-bench-'))
const children: ChildProcess[] = []
const cluster = await startTestCluster()
const name = `e2e_bench_${process.pid}`
await createDatabase(cluster.url, name)

const env = {
  ...process.env,
  NODE_ENV: 'production' as const,
  NODE_OPTIONS: '--no-deprecation',
  DATABASE_URL: databaseAt(cluster.url, name),
  PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  DATA_DIR: path.join(folder, 'data'),
  RATE_LIMIT: 'off',
  REALTIME: 'off', // in turn, as the others
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 3_000; tries++) {
    if ((await fetch(url).catch(() => null))?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} does not answer`)
}

async function start(command: string, args: string[], ready: string, more = {}): Promise<string> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const given = args.map((arg) => arg.replace('PORT', String(port)))
  const settings = { ...env, PORT: String(port), SITE_URL: 'http://localhost:3000', ...more }
  children.push(spawn(command, given, { env: settings, stdio: ['ignore', 'ignore', 'inherit'] }))
  await answers(origin + ready)
  return origin
}

/** The same bytes under the same headers, from a server that looks at nothing. */
async function startBare(zipped: Buffer, ours: string): Promise<string> {
  const file = path.join(folder, 'page.gz')
  writeFileSync(file, zipped)
  const { headers } = await fetch(ours + article, { headers: { 'accept-encoding': 'gzip' } })
  const own = [...headers].filter(([name]) => !/^(?:connection|keep-alive|date)$/.test(name))
  const server = path.join(import.meta.dirname, 'bare-server.mjs')
  return start(
    process.execPath,
    [server, 'PORT', file, JSON.stringify(Object.fromEntries(own))],
    '/',
  )
}

async function startNginx(page: Buffer, zipped: Buffer): Promise<string> {
  const port = await freePort()
  const root = path.join(folder, 'root')
  mkdirSync(root, { recursive: true })
  // Its worker is another user.
  for (const readable of [folder, root]) chmodSync(readable, 0o755)
  writeFileSync(path.join(root, 'page.html'), page)
  writeFileSync(path.join(root, 'page.html.gz'), zipped)
  const file = path.join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
     events { worker_connections 1024; }
     http { access_log off; sendfile on; keepalive_requests 1000000; default_type text/html;
       open_file_cache max=100; gzip_static on;
       server { listen 127.0.0.1:${port}; root ${root}; } }`,
  )
  children.push(spawn('nginx', ['-c', file], { stdio: 'ignore' }))
  await answers(`http://127.0.0.1:${port}/page.html`)
  return `http://127.0.0.1:${port}/page.html`
}

type Measured = { rate: number; p99: number }

const inMilliseconds = (text: string): number => {
  const [, value = '0', unit = 'ms'] = /([\d.]+)(us|ms|s)/.exec(text) ?? []
  return Number(value) * { us: 0.001, ms: 1, s: 1_000 }[unit as 'us' | 'ms' | 's']
}

function load(url: string, lasting = seconds): Measured {
  const options = ['-t1', `-c${connections}`, `-d${lasting}s`, '--timeout=30s', '--latency']
  const printed = execFileSync('wrk', [...options, '-H', 'Accept-Encoding: gzip', url], {
    encoding: 'utf8',
  })
  if (/Non-2xx|Socket errors/.test(printed)) throw new Error(printed)
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(printed)?.[1]),
    p99: inMilliseconds(/99%\s+(\S+)/.exec(printed)?.[1] ?? ''),
  }
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

try {
  const ours = await start(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], '/readyz')
  const next = await start(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-p', 'PORT', '-H', '127.0.0.1'],
    article,
  )
  const [page, zipped] = ['identity', 'gzip'].map((encoding) =>
    execFileSync('curl', ['-s', '-H', `Accept-Encoding: ${encoding}`, ours + article]),
  )
  const targets: [string, string][] = [
    ['this process', ours + article],
    ['bare Node', await startBare(zipped!, ours)],
    ['next start', next + article],
  ]
  if (has('nginx')) targets.push(['nginx, a file', await startNginx(page!, zipped!)])
  else console.log('No row for nginx: apt-get install nginx-light')

  console.log(
    `A warm fix page: ${page!.length} bytes, ${zipped!.length} gzipped, ${connections} connections`,
  )
  for (const [, url] of targets) load(url, 3)
  const results = new Map(targets.map(([who]) => [who, [] as Measured[]]))
  for (let round = 0; round < rounds; round++)
    for (const [who, url] of targets) results.get(who)!.push(load(url))
  const rates = new Map<string, number>()
  for (const [who, measured] of results) {
    const rate = median(measured.map((one) => one.rate))
    const p99 = median(measured.map((one) => one.p99))
    rates.set(who, rate)
    console.log(
      `${who.padEnd(16)}${rate.toFixed(0).padStart(8)} requests/s   p99 ${p99.toFixed(1)} ms`,
    )
  }
  const own = rates.get('this process') ?? 0
  for (const other of ['bare Node', 'next start'])
    console.log(`${(own / (rates.get(other) ?? 0)).toFixed(2)} times ${other}`)
  if (rates.has('nginx, a file'))
    console.log(`${(own / (rates.get('nginx, a file') ?? 0)).toFixed(2)} times nginx`)
} finally {
  for (const child of children) {
    if (child.exitCode !== null) continue
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  await dropDatabase(cluster.url, name)
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
