import { expect, test } from 'vitest'
import { indexRow } from '@/search/index-rows'

test('an excerpt is cut between characters, never inside one', () => {
  const row = indexRow(
    {
      id: 1,
      slug: 'pump',
      title: 'Pump',
      codes: [],
      products: [],
      message: `${'a'.repeat(399)}🛑 stopped`,
      variants: [],
      meaning: '',
      body: '',
    },
    new Map(),
  )
  expect(row.excerpt).toBe('a'.repeat(399))
})
