import { expect, test } from 'vitest'
import { encodingOf, readText } from '@/browser/read-text'

const utf16 = (text: string) => Buffer.from(text, 'utf16le')

test.each([
  ['UTF-8', Buffer.from('ORA-12541 failed'), 'utf-8'],
  ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('ab')]), 'utf-16le'],
  ['UTF-16 the other way round', Buffer.from([0xfe, 0xff, 0, 97]), 'utf-16be'],
  ['UTF-16 without a mark', utf16('ORA-12541 failed'), 'utf-16le'],
  ['nothing', Buffer.alloc(0), 'utf-8'],
])('%s is recognised', (_what, head, encoding) => {
  expect(encodingOf(head)).toBe(encoding)
})

test('a file is handed on in pieces and comes back whole, as Windows writes its logs', async () => {
  const text = '0x80070005 – Zugriff verweigert\r\n'.repeat(20_000)
  const file = new Blob([Buffer.from([0xff, 0xfe]), utf16(text)])
  const pieces: string[] = []
  let last = 0
  const whole = await readText(file, (piece, done) => {
    pieces.push(piece)
    expect(done).toBeGreaterThanOrEqual(last)
    last = done
    return Promise.resolve()
  })
  expect(whole).toBe(text)
  expect(pieces.join('')).toBe(text)
  expect(last).toBe(file.size)
})

test('a file that is too large for a tab is refused in a sentence', async () => {
  const file = { size: 300 * 1024 * 1024 } as Blob
  await expect(readText(file, () => Promise.resolve())).rejects.toThrow(
    'The file is larger than 256 MB. Cut out the part around the failure.',
  )
})
