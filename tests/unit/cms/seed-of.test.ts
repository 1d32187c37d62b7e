import { expect, test } from 'vitest'
import { draftOf } from '@/cms/start-article/draft-of'
import { seedOf } from '@/cms/start-article/seed-of'
import { createLazyDecoder } from '@/decoder/lazy'
import { loadTables } from '@/decoder/tables/index'

const decoder = createLazyDecoder(loadTables)

const seedFrom = async (text: string, at = 0) => {
  const decoding = await decoder.decode(text)
  return seedOf(decoding, decoding.findings[at] ?? null)
}

const message =
  "AADSTS99001: The relay '<identifier>' was not found in the directory of bob@fabrikam.example."

test('a short paste is the message; ids of the try are left out, personal values become neutral', async () => {
  const seed = await seedFrom(
    `${message}\nTrace ID: 3f2504e0-4f89-41d3-9a0c-0305e82c3301\nTimestamp: 2026-11-25 10:00:00Z`,
  )
  expect(seed).toEqual({
    codes: [{ code: 'AADSTS99001', family: 'aadsts' }],
    name: undefined,
    message: message.replace('bob@fabrikam.example', 'user@contoso.com'),
  })
})

test('of a log only the line with the code is taken, without its time and level', async () => {
  const noise = (n: number) => `2026-11-25 10:00:0${n} INFO pump ${n} is fine`
  const log = [
    ...[1, 2, 3, 4, 5].map(noise),
    `2026-11-25 10:00:06 ERROR ORA-12541: TNS:no listener`,
    ...[7, 8].map(noise),
  ].join('\n')
  expect(await seedFrom(log)).toEqual({
    codes: [{ code: 'ORA-12541', family: 'ora' }],
    name: 'no listener',
    message: 'ORA-12541: TNS:no listener',
  })
})

test('a code alone has no message; its symbolic name stands for it', async () => {
  const seed = await seedFrom('0x80070005')
  expect([seed, draftOf({ ...seed, products: [] }).title]).toEqual([
    { codes: [{ code: '0x80070005', family: 'hresult' }], name: 'E_ACCESSDENIED', message: '' },
    '0x80070005 (E_ACCESSDENIED)',
  ])
})

test('a text without a code is its message', async () => {
  const text = "Login failed: the pump house key of 'carol' is not known"
  const seed = await seedFrom(text)
  expect([seed.codes, seed.message.startsWith('Login failed: the pump house')]).toEqual([[], true])
})

test('no secret of a paste gets into the article', async () => {
  const { message: taken } = await seedFrom('ORA-12541: no listener password=hunter2secret')
  expect([taken.includes('hunter2secret'), taken.includes('<password>')]).toEqual([false, true])
})
