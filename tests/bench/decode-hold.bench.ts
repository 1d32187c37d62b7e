import { setTimeout as sleep } from 'node:timers/promises'
import { sendDecodeForm } from '../setup/decode-form'
import { adversaries, differentCodes, ordinary } from './adversaries'
import { openSmallSite } from './small-site'

/**
 * How long one paste holds the built site's event loop: everybody else waits for that. Each input made
 * to be slow is sent at the largest size that the API takes, after two that warm the code up.
 *
 * `npm run build`, then `tsx tests/bench/decode-hold.bench.ts`
 */
const limit = 250
const largestBody = 1_000_000
/** Room for the JSON around the text, in which a line end takes two bytes. */
const largest = 990_000
const rounds = 3

const { site, close } = await openSmallSite({ RATE_LIMIT: 'off' })

/** The longest time between two turns since the last look, in milliseconds, as the site measures it. */
async function longestTurn(): Promise<number> {
  const text = await (await site.ask('/metrics')).text()
  return Number(/^nodejs_eventloop_lag_max_seconds\{process="app"\} (\S+)/m.exec(text)?.[1]) * 1000
}

/** The most of a text that fits into one request. */
function largestOf(make: (size: number) => string): string {
  const whole = make(largest)
  const bytes = Buffer.byteLength(JSON.stringify({ text: whole }))
  return bytes <= largestBody ? whole : make(Math.floor((largest * largest) / bytes))
}

type Send = (text: string) => Promise<Response>

const toApi: Send = (text) =>
  site.ask('/api/v1/decode', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })

const toForm: Send = (text) => sendDecodeForm(site, text)

async function paste(text: string, send: Send) {
  await longestTurn()
  await sleep(50) // the first turn after a look is not counted
  const began = performance.now()
  const answer = await send(text)
  const bytes = (await answer.arrayBuffer()).byteLength
  const took = performance.now() - began
  await sleep(50)
  return { status: answer.status, bytes, took, held: await longestTurn() }
}

const largestOnes = Object.entries({
  'an ordinary log': ordinary,
  ...adversaries,
  'different codes': differentCodes,
})
const inputs: [what: string, text: string, send: Send][] = [
  ...largestOnes.map(([what, make]): [string, string, Send] => [what, largestOf(make), toApi]),
  // The most that is decoded on the thread that serves.
  ['different codes, 4 kB of them', differentCodes(4_095), toApi],
  ['an ordinary log, by the form', ordinary(largest), toForm],
  ['codes on their lines, by the form', adversaries['codes on their lines']!(largest), toForm],
  ['line ends, by the form', adversaries['line ends']!(largest), toForm],
  ['lines full of codes, by the form', adversaries['lines full of codes']!(largest), toForm],
  ['different codes, 60 kB of them, by the form', differentCodes(60_000), toForm],
]

let worst = 0
try {
  await site.start()
  for (let at = 0; at < 2; at++) await paste(ordinary(4_095), toApi)
  console.log('| paste of 1 MB | status | answered after | answer | event loop held |')
  console.log('| --- | --- | --: | --: | --: |')
  for (const [what, text, send] of inputs) {
    const tries: Awaited<ReturnType<typeof paste>>[] = []
    for (let round = 0; round < rounds; round++) tries.push(await paste(text, send))
    tries.sort((a, b) => a.held - b.held)
    const { status, bytes, took, held } = tries[Math.floor(rounds / 2)]!
    worst = Math.max(worst, held)
    console.log(
      `| ${what} | ${status} | ${took.toFixed(0)} ms | ${(bytes / 1000).toFixed(0)} kB | ${held.toFixed(0)} ms |`,
    )
  }
} finally {
  await close()
}
console.log(`worst: ${worst.toFixed(0)} ms (limit ${limit})`)
process.exit(worst < limit ? 0 : 1)
