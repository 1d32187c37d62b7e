import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

/** The signature that AWS Signature Version 4 gives a request with this secret. */
function signatureOf(request: IncomingMessage, secret: string): string {
  const { authorization = '' } = request.headers
  const [, scope = '', signed = ''] =
    /Credential=[^/]+\/(\S+?),\s*SignedHeaders=(\S+?),/.exec(authorization) ?? []
  const [date = '', region = '', service = ''] = scope.split('/')
  const url = new URL(request.url ?? '/', 'http://s3')
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&')
  const headers = signed
    .split(';')
    .map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
    .join('')
  const asked = [
    request.method,
    url.pathname,
    query,
    headers,
    signed,
    request.headers['x-amz-content-sha256'],
  ].join('\n')
  const toSign = `AWS4-HMAC-SHA256\n${String(request.headers['x-amz-date'])}\n${scope}\n${sha256(asked)}`
  const key = ['aws4_request'].reduce(
    hmac,
    hmac(hmac(hmac(`AWS4${secret}`, date), region), service),
  ) as Buffer
  return hmac(key, toSign).toString('hex')
}

/** The bytes of a body that came in signed chunks (`aws-chunked`). */
function unchunked(body: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.subarray(at, end).toString(), 16)
    if (!size) break
    pieces.push(body.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(pieces)
}

/**
 * Object storage as far as we use it, over real HTTP: PUT, GET, HEAD and DELETE below one bucket, each
 * only with the right signature (docs.aws.amazon.com, "Signature Version 4").
 */
export async function startBucket(keys: { id: string; secret: string }) {
  const objects = new Map<string, { body: Buffer; type: string }>()
  const refused: string[] = []
  const server = createServer((request, response) => {
    void buffer(request).then((received) => {
      const { authorization = '' } = request.headers
      const isOurs =
        authorization.includes(`Credential=${keys.id}/`) &&
        authorization.endsWith(`Signature=${signatureOf(request, keys.secret)}`)
      const key = decodeURIComponent(new URL(request.url ?? '/', 'http://s3').pathname)
      if (!isOurs) {
        refused.push(`${request.method} ${key}`)
        return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
      }
      if (request.method === 'PUT') {
        const isChunked = request.headers['content-encoding']?.includes('aws-chunked')
        objects.set(key, {
          body: isChunked ? unchunked(received) : received,
          type: request.headers['content-type'] ?? '',
        })
        return response.writeHead(200, { etag: '"1"' }).end()
      }
      if (request.method === 'DELETE') {
        objects.delete(key)
        return response.writeHead(204).end()
      }
      const object = objects.get(key)
      if (!object) return response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
      response.writeHead(200, {
        'content-type': object.type,
        'content-length': object.body.length,
        etag: '"1"',
      })
      return response.end(request.method === 'HEAD' ? undefined : object.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    refused,
    stop: () => server.close(),
  }
}
