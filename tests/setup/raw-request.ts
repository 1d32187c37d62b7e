import { type IncomingHttpHeaders, request } from 'node:http'

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string }

type Raw = {
  port: number
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** A request exactly as written: `fetch` tidies up addresses and refuses some headers. */
export const rawRequest = ({ port, path, method = 'GET', headers = {}, body }: Raw) =>
  new Promise<RawAnswer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      )
      answer.once('error', reject)
    })
    sent.once('error', reject)
    sent.end(body)
  })
