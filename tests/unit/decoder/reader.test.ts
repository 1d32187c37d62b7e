import { expect, test, vi } from 'vitest'
import { families } from '../../../src/decoder/families/index'
import { createReader, decode } from '../../../src/decoder/index'
import { loadTables } from '../../../src/decoder/tables/index'
import { tables } from './tables'

function makeRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

/** A log of some megabytes: ordinary lines, and now and then a sample of a family. */
function makeLog(size: number): string {
  const random = makeRandom(7)
  const samples = families.flatMap((family) => family.samples.map((sample) => sample.text))
  const lines: string[] = []
  for (let length = 0; length < size; length += (lines.at(-1)?.length ?? 0) + 1) {
    const minute = String(random(60)).padStart(2, '0')
    lines.push(
      random(50) === 0
        ? (samples[random(samples.length)] as string)
        : `2025-03-04T05:${minute}:07Z INFO worker-${random(9)} order ${random(1e6)} of user${random(40)}@fabrikam.de done in ${random(900)} ms`,
    )
  }
  return lines.join('\n')
}

async function readIn(text: string, sizes: () => number) {
  const reader = createReader(loadTables)
  for (let at = 0; at < text.length;) {
    const size = sizes()
    await reader.feed(text.slice(at, at + size))
    at += size
  }
  return reader.finish()
}

test('a file read in chunks of any size gives what decode gives for the whole', async () => {
  const text = makeLog(3_500_000)
  const whole = decode(text, tables)
  const random = makeRandom(3)
  const read = await readIn(text, () => 1 + random(400_000))
  expect(read.redacted === whole.redacted).toBe(true)
  expect(read).toEqual(whole)
})

test('a code cut by a chunk is read, and offsets are those of the file', async () => {
  const read = await readIn('first line\nError: 0x80070005', () => 3)
  expect(read.findings.map(({ code, start, line }) => [code, start, line])).toEqual([
    ['0x80070005', 18, 2],
  ])
})

test('a file that is one line is read when it ends', async () => {
  const text = `${'{"ok":true},'.repeat(200_000)}{"error":"0x80070005"}`
  const read = await readIn(text, () => 65_536)
  expect(read.findings.map(({ code, start }) => [code, start])).toEqual([
    ['0x80070005', text.indexOf('0x8007')],
  ])
})

test('a file that is one line is not searched again from its start with every chunk', async () => {
  const chunk = 'a'.repeat(65_536)
  const chunks = 100
  let searched = 0
  const lastIndexOf = Object.getOwnPropertyDescriptor(String.prototype, 'lastIndexOf')?.value as (
    this: string,
    sought: string,
    from?: number,
  ) => number
  const spy = vi.spyOn(String.prototype, 'lastIndexOf').mockImplementation(function (
    this: string,
    ...sought
  ) {
    searched += this.length
    return lastIndexOf.apply(this, sought)
  })
  const reader = createReader(loadTables)
  for (let fed = 0; fed < chunks; fed++) await reader.feed(chunk)
  spy.mockRestore()
  expect(searched).toBeLessThan(chunk.length * chunks)
})

test('findings grow while chunks come', async () => {
  const reader = createReader(loadTables)
  const line = 'Error: 0x80070005\n'
  await reader.feed(line.repeat(100_000))
  const soFar = reader.findings()[0]?.count ?? 0
  expect(soFar).toBeGreaterThan(50_000)
  expect((await reader.finish()).findings[0]?.count).toBe(100_000)
})
