import { globSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { classNames } from '@/components/decode/class-names'

test('the page leaves the class names of every style sheet of the decoder', () => {
  const sheets = globSync('src/components/decode/*.module.css')
  expect(Object.keys(classNames).sort()).toEqual(
    sheets.map((file) => path.basename(file, '.module.css')).sort(),
  )
})
