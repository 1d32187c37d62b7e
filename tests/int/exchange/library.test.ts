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

test('the shipped library goes in, again without a change, and out byte for byte', async () => {
  const { files } = await readFiles(['content'])
  const began = Date.now()
  const first = await importContent({ payload, files })
  console.log('import', Date.now() - began, first.results.length, first.faults)
  const again = Date.now()
  const second = await importContent({ payload, files })
  console.log('again', Date.now() - again)
  expect(second.results.map(({ outcome }) => outcome).filter((o) => o !== 'unchanged')).toEqual([])
  const exported = await exportContent({ payload })
  const byFile = Object.fromEntries(exported.files.map(({ file, text }) => [file, text]))
  const imported = new Set(first.results.map(({ file }) => file))
  expect(byFile).toEqual(
    Object.fromEntries(
      files
        .filter(({ file }) => imported.has(file))
        .map(({ file, text }) => [file.replace('content/', ''), text]),
    ),
  )
}, 200_000)
