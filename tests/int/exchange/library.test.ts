import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import config from '@payload-config'
import { exportContent } from '@/exchange/export'
import { importContent } from '@/exchange/import'
import { readFiles } from '@/exchange/read-files'

let payload: Payload
beforeAll(async () => {
  payload = await getPayload({ config, disableOnInit: true })
})
afterAll(() => payload.destroy())

test('the shipped library goes in whole, again without a change, and out byte for byte', async () => {
  const { files } = await readFiles(['content'])
  const first = await importContent({ payload, files })
  const second = await importContent({ payload, files })
  const { files: exported, faults } = await exportContent({ payload })
  expect([first.faults, second.faults, faults]).toEqual([[], [], []])
  expect(first.results.map(({ outcome }) => outcome)).toEqual(files.map(() => 'created'))
  expect(second.results.map(({ outcome }) => outcome)).toEqual(files.map(() => 'unchanged'))
  expect(Object.fromEntries(exported.map(({ file, text }) => [`content/${file}`, text]))).toEqual(
    Object.fromEntries(files.map(({ file, text }) => [file, text])),
  )
}, 400_000)
