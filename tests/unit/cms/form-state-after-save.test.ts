import type { FormState } from 'payload'
import { expect, test } from 'vitest'
import { withoutConfirmedValues } from '@/cms/admin/saving/form-state-after-save'

const field = (value: unknown, more: object = {}) => ({
  value,
  initialValue: value,
  valid: true,
  ...more,
})

test('a value that the save confirms is left out, one that the server made stays', () => {
  const formState = {
    message: field('typed'),
    slug: field(undefined),
    note: field(''),
    revision: field(3),
    meaning: field({ root: { children: [], direction: undefined } }),
  } as unknown as FormState
  const state = {
    message: field('typed'),
    slug: field('a-slug'),
    note: field(null),
    revision: field(4),
    meaning: field({ root: { children: [] } }),
    'steps.0.id': field('x', { addedByServer: true }),
  } as unknown as FormState
  expect(withoutConfirmedValues({ data: {}, formState }, { state, livePreviewURL: '/p' })).toEqual({
    livePreviewURL: '/p',
    state: {
      message: { valid: true },
      slug: field('a-slug'),
      note: { valid: true },
      revision: field(4),
      meaning: { valid: true },
      'steps.0.id': field('x', { addedByServer: true }),
    },
  })
})

test('the answer to anything but a save is left as it is', () => {
  const answer = { state: { message: field('typed') } }
  expect(withoutConfirmedValues({ formState: answer.state }, answer)).toBe(answer)
  expect(withoutConfirmedValues({ data: {} }, answer)).toBe(answer)
  expect(withoutConfirmedValues({ data: {}, formState: {} }, null)).toBe(null)
})
