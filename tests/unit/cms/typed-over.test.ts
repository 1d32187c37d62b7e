import type { FormState } from 'payload'
import { expect, test } from 'vitest'
import { typedOver } from '@/cms/admin/saving/typed-over'

const list = (...ids: string[]) => ({
  value: ids.length,
  rows: ids.map((id) => ({ id })),
  disableFormData: ids.length > 0,
})
const field = (value: unknown, more: object = {}) => ({ value, initialValue: value, ...more })

test('what was typed is put over what was drawn, and keeps how it was drawn', () => {
  const typed: FormState = {
    title: field('Typed'),
    message: field('As it was'),
    revision: field(3),
  }
  const drawn: FormState = {
    title: field('As it was', { customComponents: { Field: 'open' } }),
    message: field('As it was'),
    revision: field(3),
  }
  expect(typedOver(typed, drawn)).toEqual({
    update: {
      title: { value: 'Typed', initialValue: 'As it was', customComponents: { Field: 'open' } },
    },
    remove: [],
  })
})

test('rows that were added come back, rows that were removed stay away', () => {
  const typed: FormState = {
    steps: list('b', 'new'),
    'steps.0.title': field('B'),
    'steps.1.title': field('New'),
    causes: list(),
  }
  const drawn: FormState = {
    steps: list('a'),
    'steps.0.title': field('A'),
    causes: list('x'),
    'causes.0.title': field('X'),
  }
  expect(typedOver(typed, drawn)).toEqual({
    update: {
      steps: list('b', 'new'),
      'steps.0.title': { value: 'B', initialValue: 'A' },
      'steps.1.title': field('New'),
      causes: list(),
    },
    remove: ['causes.0.title'],
  })
})
