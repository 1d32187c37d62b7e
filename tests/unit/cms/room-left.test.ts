import { expect, test } from 'vitest'
import { roomLeft } from '@/cms/admin/help/room-left'

test('a field says how much of it is used, and turns tight at nine tenths', () => {
  expect(roomLeft('', 10)).toEqual({ say: '0 of 10 characters', state: 'roomy' })
  expect(roomLeft('x'.repeat(8), 10)).toEqual({ say: '8 of 10 characters', state: 'roomy' })
  expect(roomLeft('x'.repeat(9), 10)).toEqual({ say: '9 of 10 characters', state: 'tight' })
  expect(roomLeft('x'.repeat(10), 10)).toEqual({ say: '10 of 10 characters', state: 'tight' })
})

test('what is too much is said in characters', () => {
  expect(roomLeft('x'.repeat(11), 10)).toEqual({ say: '1 character too many', state: 'over' })
  expect(roomLeft('x'.repeat(30), 10)).toEqual({ say: '20 characters too many', state: 'over' })
})
