import { execFile } from 'node:child_process'
import { request as ask, type IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

const client = 'examples/api-client.mjs'
const run = promisify(execFile)

/** What the example prints; it fails when the example ends with anything but 0. */
const example = async (origin: string, ...args: string[]): Promise<string> =>
  (await run(process.execPath, [client, origin, ...args], { maxBuffer: 50_000_000 })).stdout

/** An answer as it comes over the wire: nothing is unpacked. */
const onTheWire = (url: string, encoding: string) =>
  new Promise<{ headers: IncomingMessage['headers']; body: Buffer }>((resolve, reject) => {
    ask(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(pieces) }))
      response.on('error', reject)
    })
      .on('error', reject)
      .end()
  })

const slugsIn = (lines: string): string[] =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { slug: string }).slug)

test.describe('the example of a client', () => {
  test('decodes a text', async ({ baseURL }) => {
    const printed = await example(baseURL!, 'decode', 'ORA-12541: TNS:no listener')
    expect(printed.split('\n').slice(0, 4)).toEqual([
      'ORA-12541 no listener',
      expect.stringContaining('ORA-12541'),
      expect.stringContaining(`  ${baseURL}/errors/ora-12541`),
      expect.stringContaining('code ORA-12541'),
    ])
  })

  test('lists and dumps the same articles, and more than a page of them', async ({ baseURL }) => {
    const listed = (await example(baseURL!, 'list')).trimEnd().split('\n')
    const dumped = slugsIn(await example(baseURL!, 'dump'))
    expect(dumped.length).toBeGreaterThan(200)
    expect(listed.map((line) => line.split(' ')[0]).toSorted()).toEqual(dumped.toSorted())
  })

  for (const command of ['list', 'dump'])
    test(`ends quietly when the reader of a ${command} has seen enough`, async ({ baseURL }) => {
      const script = `"${process.execPath}" ${client} ${baseURL} ${command} | head -n 1 | wc -l; echo "\${PIPESTATUS[*]}"`
      const { stdout, stderr } = await run('bash', ['-c', script])
      expect([stdout, stderr]).toEqual(['1\n0 0 0\n', ''])
    })
})

test('the catalogue is compressed on the wire, and sent as it is read', async ({ baseURL }) => {
  const url = `${baseURL}/api/v1/export/errors.ndjson`
  const packed = await onTheWire(url, 'gzip')
  const plain = await onTheWire(url, 'identity')
  const said = ({ headers }: typeof packed) => ({
    type: headers['content-type'],
    encoding: headers['content-encoding'],
    length: headers['content-length'],
    transfer: headers['transfer-encoding'],
    vary: headers.vary,
  })
  const both = { type: 'application/x-ndjson; charset=utf-8', transfer: 'chunked' }
  expect(said(packed)).toEqual({
    ...both,
    encoding: 'gzip',
    length: undefined,
    vary: expect.stringMatching(/accept-encoding/i) as unknown as string,
  })
  expect(said(plain)).toEqual({
    ...both,
    encoding: undefined,
    length: undefined,
    vary: expect.stringMatching(/accept-encoding/i) as unknown as string,
  })
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
  expect(packed.body.length * 2).toBeLessThan(plain.body.length)
})
