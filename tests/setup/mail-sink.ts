import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type Received = { to: string[]; text: string }

/** A mail server that keeps what it is given: enough of RFC 5321 for one client. */
export async function startMailSink(): Promise<{
  url: string
  received: Received[]
  next: (count: number) => Promise<void>
  stop: () => void
}> {
  const received: Received[] = []
  const waiting = new Set<() => void>()
  const server = createServer((socket) =>
    converse(socket, (mail) => {
      received.push(mail)
      for (const wake of waiting) wake()
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    next: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (received.length < count) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    stop: () => server.close(),
  }
}

function converse(socket: Socket, keep: (mail: Received) => void): void {
  let buffer = ''
  let to: string[] = []
  let isData = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 sink')
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8')
    for (;;) {
      const end = buffer.indexOf(isData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const piece = buffer.slice(0, end)
      buffer = buffer.slice(end + (isData ? 5 : 2))
      if (isData) {
        keep({ to, text: decodeQuotedPrintable(piece) })
        to = []
        isData = false
        say('250 kept')
      } else if (/^RCPT TO:/i.test(piece)) {
        to.push(/<([^>]*)>/.exec(piece)?.[1] ?? '')
        say('250 ok')
      } else if (/^DATA/i.test(piece)) {
        isData = true
        say('354 go on')
      } else if (/^QUIT/i.test(piece)) {
        say('221 bye')
        socket.end()
      } else say('250 ok')
    }
  })
}

const decodeQuotedPrintable = (text: string): string =>
  text
    .replace(/=\r\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (run: string) =>
      Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'),
    )
