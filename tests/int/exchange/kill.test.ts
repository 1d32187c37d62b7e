import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lastLine, runContent } from './run-content'
import { exportTexts, fileFor, openPayload } from './store'

const COUNT = 500
const KILLED_AT = 100

let payload: Payload
let folder: string
beforeAll(async () => {
  payload = await openPayload()
  folder = await mkdtemp(path.join(os.tmpdir(), 'content-'))
})
afterAll(async () => {
  await payload.destroy()
  await rm(folder, { recursive: true })
})

const slugOf = (index: number): string => `article-${(index + COUNT) % COUNT}`

/** Articles in a ring: each names the one before and the one after it. */
const files = Array.from({ length: COUNT }, (_, index) =>
  fileFor('errors', {
    title: `Article ${index}`,
    slug: slugOf(index),
    message: `Message ${index}`,
    related: [slugOf(index - 1), slugOf(index + 1)],
  }),
)

test('C42 killed at document 100 of 500 and run again: 500, none twice, all whole', async () => {
  await mkdir(path.join(folder, 'errors'))
  for (const { file, text } of files)
    await writeFile(path.join(folder, 'errors', path.basename(file)), text)

  const killed = await runContent(['import', folder], `${KILLED_AT}/${COUNT} created`)
  expect(killed.code).toBe(null)
  const { totalDocs: after } = await payload.count({ collection: 'errors', overrideAccess: true })
  expect(after).toBeGreaterThanOrEqual(KILLED_AT)
  expect(after).toBeLessThan(COUNT)

  const again = await runContent(['import', folder])
  expect({ code: again.code, end: lastLine(again.output) }).toEqual({
    code: 0,
    end: `${COUNT} files of ${COUNT} imported`,
  })
  const { totalDocs } = await payload.count({
    collection: 'errors',
    overrideAccess: true,
    trash: true,
  })
  expect(totalDocs).toBe(COUNT)
  const wanted = files.map(({ file, text }) => [path.basename(file, '.md'), text] as const)
  expect(await exportTexts(payload)).toEqual(Object.fromEntries(wanted))
}, 600_000)
