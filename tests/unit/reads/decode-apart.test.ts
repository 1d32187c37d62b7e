import { expect, test } from 'vitest'
import { decodeApart } from '@/reads/decode-apart'
import { servedDecoding } from '@/reads/served-decoding'
import { differentCodes } from '../../bench/adversaries'

const ordinary = 'error 0x80070005: Access is denied for ada@example.com\n'.repeat(200)

test('a text decoded apart is decoded as it would be here', async () => {
  expect(await decodeApart(ordinary, 60_000)).toEqual(await servedDecoding(ordinary))
})

test('what takes too long is given up, and the next is read, as is who waited behind it', async () => {
  const tooDear = decodeApart(differentCodes(1_000_000), 200)
  const behind = decodeApart(ordinary, 60_000)
  expect(await tooDear).toBeNull()
  expect((await behind)?.findings[0]?.code).toBe('0x80070005')
  expect((await decodeApart(ordinary, 60_000))?.findings[0]?.code).toBe('0x80070005')
})

test('the process goes on while a text is read', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  await decodeApart(differentCodes(200_000), 60_000)
  clearInterval(timer)
  expect(turns).toBeGreaterThan(10)
})

test('an answer holds so many findings and says how many more there are', async () => {
  const { findings, findingsLeftOut } = await servedDecoding(differentCodes(22_000))
  expect([findings.length, findingsLeftOut]).toEqual([1_000, 1_000])
  expect((await servedDecoding(ordinary)).findingsLeftOut).toBe(0)
})
