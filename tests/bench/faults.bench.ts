import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import {
  crashPostgres,
  freezePostgres,
  startHardeningPostgres,
  stopPostgres,
  takeConnections,
  whileLocked,
} from '../setup/postgres-faults'
import { openSmallSite } from './small-site'

/**
 * A kept fix page while something else goes wrong: its p99 beside the p99 of calm phases of the same
 * run, and how long after the cause went a page could be made again. Readers ask at a fixed rate. Limits are
 * as in production, and attackers (`attack.ts`) have as many addresses as they like (`X-Forwarded-For` of a
 * trusted proxy) and what processor time the others leave. Needs a build and the Debian package `hey`:
 * `tsx tests/bench/faults.bench.ts [--seconds 5] [--only WORDS]`.
 */
const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined
const seconds = Number(option('--seconds') ?? 5)
const only = option('--only') ?? ''
const connections = 8
const aSecond = 800
const article = '/errors/aadsts7000215-invalid-client-secret'

if (spawnSync('which', ['hey']).status !== 0) {
  console.error('This bench needs hey: apt-get install hey')
  process.exit(1)
}

/** Readers wait for no core of this machine: theirs are elsewhere. */
const elsewhere =
  spawnSync('chrt', ['--fifo', '2', 'true']).status === 0 ? ['chrt', '--fifo', '2'] : []

const { site, settings, close } = await openSmallSite({ TRUST_PROXY: '1' })
await site.start()
await site.ask(article)

/** The p99 of the readers, in milliseconds. */
async function measure(): Promise<number> {
  const rate = ['-c', String(connections), '-q', String(aSecond / connections)]
  const url = `http://127.0.0.1:${site.port}${article}`
  const gzip = ['-disable-compression', '-H', 'Accept-Encoding: gzip']
  const [command = '', ...before] = [...elsewhere, 'hey']
  const { stdout } = await promisify(execFile)(
    command,
    [...before, ...rate, '-z', `${seconds}s`, '-t', '30', '-o', 'csv', ...gzip, url],
    { maxBuffer: 64 * 1024 * 1024 },
  )
  const rows = stdout.trim().split('\n').slice(1)
  const answers = rows.map((row) => row.split(','))
  const refused = answers.filter((fields) => fields[6] !== '200')
  if (refused.length > 0) throw new Error(`not 200: ${refused.length} of ${answers.length}`)
  if (answers.length < 0.8 * aSecond * seconds) console.log(`  only ${answers.length} answers`)
  const times = answers.map(([took]) => Number(took) * 1000).sort((a, b) => a - b)
  return times[Math.floor(times.length * 0.99)] ?? NaN
}

/** An attack from its first answer until the returned stop, which says how it was answered. */
async function attack(kind: string): Promise<() => Promise<string>> {
  const script = path.join(import.meta.dirname, 'attack.ts')
  const child = spawn(
    'chrt',
    [
      '--idle',
      '0',
      process.execPath,
      '--import',
      'tsx',
      script,
      kind,
      String(site.port),
      site.origin,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const gone = once(child, 'close')
  let said = ''
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString()))
  await Promise.race([once(child.stdout, 'data'), sleep(10_000)])
  return async () => {
    child.kill('SIGTERM')
    await gone
    return said.split('\n').at(-2) ?? ''
  }
}

type End = () => unknown
type Begin = () => End | Promise<End>

const trouble: Record<string, Begin> = {
  'Postgres stopped': async () => {
    await stopPostgres()
    return startHardeningPostgres
  },
  'Postgres frozen': () => {
    const { thaw } = freezePostgres()
    return () => Promise.resolve(thaw())
  },
  'Postgres restarted': async () => {
    await stopPostgres()
    await startHardeningPostgres()
    return () => Promise.resolve()
  },
  'Postgres slow, a tenth of its speed': () => {
    let isOver = false
    const limp = async () => {
      while (!isOver) {
        const { thaw } = freezePostgres()
        await sleep(270)
        thaw()
        await sleep(30)
      }
    }
    const limping = limp()
    return () => {
      isOver = true
      return limping
    }
  },
  'Postgres crashed': () => {
    crashPostgres()
    return () => Promise.resolve()
  },
  'tables locked': () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const locked = whileLocked(settings.DATABASE_URL, ['errors', 'products', 'users'], () => held)
    return () => {
      release()
      return locked
    }
  },
  'connections used up': async () => (await takeConnections(settings.DATABASE_URL)).giveBack,
  'wrong sign-ins, 20 at once': () => attack('sign-ins'),
  'bodies of 10 MB, 4 at once': () => attack('bodies'),
  'made-up addresses, 8 at once': () => attack('addresses'),
  'pages that are not kept, 8 at once': () => attack('searches'),
  'pastes of 60 kB, 8 at once': () => attack('pastes'),
  '500 half-open senders': () => attack('half-open'),
}

const calm: number[] = []
const results: { what: string; p99: number; healed: number | null }[] = []
const pages = (
  (await (await site.ask('/api/v1/products?limit=100')).json()) as {
    items: { slug: string }[]
  }
).items.map(({ slug }) => `/products/${slug}`)

try {
  await measure()
  for (const [what, begin] of Object.entries(trouble)) {
    if (!what.includes(only)) continue
    calm.push(await measure())
    const end = await begin()
    await sleep(300)
    const p99 = await measure()
    const answers = await end()
    const ended = Date.now()
    const cold = pages.pop()!
    while ((await site.ask(cold)).status !== 200 && Date.now() - ended < 30_000) await sleep(20)
    const healed = Date.now() - ended
    results.push({ what, p99, healed })
    await sleep(1_000)
    const seen = typeof answers === 'string' ? `, the attack was answered ${answers.trim()}` : ''
    console.log(`${what}: p99 ${p99.toFixed(1)} ms, a new page after ${healed} ms${seen}`)
  }
} finally {
  await close()
}
calm.sort((a, b) => a - b)
const usual = calm[Math.floor(calm.length / 2)] ?? 0
console.log(
  `\ncalm: p99 ${calm.map((p99) => p99.toFixed(1)).join(', ')} ms\n\n| while | p99 | beside calm | healed after |\n| --- | --: | --: | --: |`,
)
for (const { what, p99, healed } of results)
  console.log(`| ${what} | ${p99.toFixed(1)} ms | ${(p99 / usual).toFixed(1)} | ${healed} ms |`)
process.exit(0)
