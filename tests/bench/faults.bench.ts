import { execFile, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
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
 * run, and how long after the cause went a page could be made again. Limits are as in production, and
 * attackers have as many addresses as they like (`X-Forwarded-For` of a trusted proxy). Needs a build and
 * the Debian package `wrk`: `tsx tests/bench/faults.bench.ts [--seconds 5]`.
 */
const seconds = Number(process.argv.at(process.argv.indexOf('--seconds') + 1)) || 5
const connections = 8
const article = '/errors/aadsts7000215-invalid-client-secret'

if (spawnSync('which', ['wrk']).status !== 0) {
  console.error('This bench needs wrk: apt-get install wrk')
  process.exit(1)
}

const { site, settings, close } = await openSmallSite({ TRUST_PROXY: '1' })
await site.start()
await site.ask(article)

const inMilliseconds = (text: string): number => {
  const [, value = '0', unit = 'ms'] = /([\d.]+)(us|ms|s)/.exec(text) ?? []
  return Number(value) * { us: 0.001, ms: 1, s: 1_000 }[unit as 'us' | 'ms' | 's']
}

async function measure(): Promise<number> {
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout=30s', '--latency']
  const url = `http://127.0.0.1:${site.port}${article}`
  const { stdout } = await promisify(execFile)('wrk', [
    ...options,
    '-H',
    'Accept-Encoding: gzip',
    url,
  ])
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout)
  return inMilliseconds(/99%\s+(\S+)/.exec(stdout)?.[1] ?? '')
}

/** Somebody who sends without pause, from another address each time, until the returned stop. */
function flood(clients: number, send: (headers: Record<string, string>) => Promise<unknown>) {
  let isOver = false
  const one = async (client: number) => {
    for (let at = 0; !isOver; at++) {
      const address = `10.${client}.${Math.floor(at / 250) % 250}.${at % 250}`
      await send({ 'x-forwarded-for': address }).catch(() => sleep(10))
    }
  }
  const all = Array.from({ length: clients }, (_, client) => one(client))
  return async () => {
    isOver = true
    await Promise.all(all)
  }
}

const read = async (answer: Promise<Response>) => (await answer).arrayBuffer()
const post = (target: string, body: string) => (headers: Record<string, string>) =>
  read(
    site.ask(target, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', origin: site.origin },
      body,
    }),
  )
const word = () => randomBytes(6).toString('hex')

function halfOpen(): () => Promise<void> {
  const sockets: Socket[] = []
  for (let at = 0; at < 500; at++) {
    const socket = connect(site.port, '127.0.0.1', () =>
      socket.write(
        `POST /api/v1/decode HTTP/1.1\r\nhost: x\r\nx-forwarded-for: 10.9.${at >> 8}.${at & 255}\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{`,
      ),
    )
    socket.on('error', () => {})
    sockets.push(socket.resume())
  }
  return () => Promise.resolve(sockets.forEach((socket) => socket.destroy()))
}

type Begin = () => Promise<() => Promise<unknown>> | (() => Promise<unknown>)

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
  'wrong sign-ins, 20 at once': () =>
    flood(20, (headers) =>
      post('/api/users/login', `{"email":"${word()}@example.com","password":"a guess"}`)(headers),
    ),
  'bodies of 10 MB, 4 at once': () => flood(4, post('/api/v1/decode', 'x'.repeat(10_000_000))),
  'made-up addresses, 8 at once': () =>
    flood(8, (headers) => read(site.ask(`/errors/${word()}`, { headers }))),
  'pages that are not kept, 8 at once': () =>
    flood(8, (headers) => read(site.ask(`/search?q=${word()}`, { headers }))),
  'pastes of 60 kB, 8 at once': () =>
    flood(8, post('/api/v1/decode', JSON.stringify({ text: '0x80070005 failed\n'.repeat(3_400) }))),
  '500 half-open senders': halfOpen,
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
    calm.push(await measure())
    const end = await begin()
    await sleep(300)
    const p99 = await measure()
    await end()
    const ended = Date.now()
    const cold = pages.pop()!
    while ((await site.ask(cold)).status !== 200 && Date.now() - ended < 30_000) await sleep(20)
    const healed = Date.now() - ended
    results.push({ what, p99, healed })
    await sleep(1_000)
    console.log(`${what}: p99 ${p99} ms, a new page after ${healed} ms`)
  }
} finally {
  await close()
}
calm.sort((a, b) => a - b)
const usual = calm[Math.floor(calm.length / 2)] ?? 0
console.log(
  `\ncalm: p99 ${calm.join(', ')} ms\n\n| while | p99 | beside calm | healed after |\n| --- | --: | --: | --: |`,
)
for (const { what, p99, healed } of results)
  console.log(`| ${what} | ${p99.toFixed(1)} ms | ${(p99 / usual).toFixed(1)} | ${healed} ms |`)
process.exit(0)
