import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Somebody who sends without pause, from another address each time, until told to stop (SIGTERM); prints
 * how many answers there were, by status. A process of its own, to be run with the lowest priority: other
 * attackers sit at other machines and take no processor time from this one by writing what they send.
 * `attack.ts KIND PORT ORIGIN`
 */
const [kind = '', port = '', origin = ''] = process.argv.slice(2)
const near = `http://127.0.0.1:${port}`
const word = () => randomBytes(6).toString('hex')

type Sending = { path: string; body?: string }
/** @param pause of each sender between two, in milliseconds */
type Attack = { senders: number; send: () => Sending; pause?: number }

const large = 'x'.repeat(10_000_000)
const paste = JSON.stringify({ text: '0x80070005 failed\n'.repeat(3_400) })

const attacks: Record<string, Attack> = {
  'sign-ins': {
    senders: 20,
    send: () => ({
      path: '/api/users/login',
      body: `{"email":"${word()}@example.com","password":"a guess"}`,
    }),
  },
  // As many as a line of 1 Gbit/s carries.
  bodies: { senders: 4, send: () => ({ path: '/api/v1/decode', body: large }), pause: 330 },
  addresses: { senders: 8, send: () => ({ path: `/errors/${word()}` }) },
  searches: { senders: 8, send: () => ({ path: `/search?q=${word()}` }) },
  pastes: { senders: 8, send: () => ({ path: '/api/v1/decode', body: paste }) },
}

const answers: Record<string, number> = {}
let isOver = false

async function flood({ senders, send, pause = 0 }: Attack): Promise<void> {
  const one = async (sender: number) => {
    for (let at = 0; !isOver; at++) {
      const { path, body } = send()
      const headers = {
        'x-forwarded-for': `10.${sender}.${Math.floor(at / 250) % 250}.${at % 250}`,
        ...(body && { 'content-type': 'application/json', origin }),
      }
      const post = body === undefined ? {} : { method: 'POST', body }
      try {
        const answer = await fetch(near + path, { redirect: 'manual', headers, ...post })
        await answer.arrayBuffer()
        if (Object.keys(answers).length === 0) console.log('begun')
        answers[answer.status] = (answers[answer.status] ?? 0) + 1
      } catch {
        answers['none'] = (answers['none'] ?? 0) + 1
        await sleep(10)
      }
      if (pause > 0) await sleep(pause)
    }
  }
  await Promise.all(Array.from({ length: senders }, (_, sender) => one(sender)))
}

/** Opens another for each that the site closes. */
function halfOpen(): void {
  let opened = 0
  const open = () => {
    const at = opened++
    const from = `10.9.${(at >> 8) & 255}.${at & 255}`
    const head = `POST /api/v1/decode HTTP/1.1\r\nhost: x\r\nx-forwarded-for: ${from}\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{`
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(head))
    socket.on('error', () => {})
    socket.on('close', () => void setTimeout(open, 10))
    socket.resume()
  }
  for (let at = 0; at < 500; at++) open()
  console.log('begun')
}

process.once('SIGTERM', () => {
  isOver = true
  console.log(JSON.stringify(answers))
  process.exit(0)
})
const attack = attacks[kind]
if (attack) await flood(attack)
else halfOpen()
