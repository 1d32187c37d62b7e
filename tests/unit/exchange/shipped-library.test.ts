import { expect, test } from 'vitest'
import { checkContent } from '@/exchange/check'
import { measureLikeness } from '@/exchange/checks/repetition'
import { printFault } from '@/exchange/fault'
import { readFiles } from '@/exchange/read-files'

test('the library that ships with the product has no fault', async () => {
  const { files, faults } = await readFiles(['content'])
  const { set, faults: found } = await checkContent(files)
  expect([...faults, ...found].map(printFault)).toEqual([])
  expect(measureLikeness(set.errors)[0]!.score).toBeLessThan(0.3)
}, 240_000)
