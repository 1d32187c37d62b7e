import type { FormState } from 'payload'
import { expect, test } from 'vitest'
import { formOf, openForm, withoutLateValues } from '@/cms/admin/saving/late-answers'

const list = (...ids: string[]) => ({ value: ids.length, rows: ids.map((id) => ({ id })) })
const added = (value?: unknown) => ({
  value,
  initialValue: value,
  valid: true,
  addedByServer: true,
})
const closed = (id: string) => ({ id, collapsed: true })

/** An answer to a form that had one row and none of its fields. */
const sent: FormState = { steps: list('a'), 'steps.0.id': { value: 'a' } }
const answer: FormState = { ...sent, 'steps.0.title': added(), 'steps.0.links': added(0) }

test('fields of a row that waits for them arrive', () => {
  expect(withoutLateValues(sent, answer, sent)).toEqual(answer)
})

test('what was typed into a row since is not emptied by an answer that left before', () => {
  const live = { ...sent, 'steps.0.title': { value: 'Fill the tank' }, 'steps.0.links': list() }
  expect(withoutLateValues(sent, answer, live)).toEqual({
    ...sent,
    'steps.0.title': { valid: true },
    'steps.0.links': { valid: true },
  })
})

test('fields of a row that stands elsewhere or nowhere since are put into no other', () => {
  const moved = { steps: list('b', 'a'), 'steps.0.title': { value: 'Another row' } }
  expect(withoutLateValues(sent, answer, moved)['steps.0.title']).toBe(undefined)
  expect(withoutLateValues(sent, answer, { steps: list() })['steps.0.title']).toBe(undefined)
})

test('a row that the server itself adds comes with its fields', () => {
  const rows = [{ id: 'made', addedByServer: true }]
  const made = { steps: { value: 1, rows }, 'steps.0.title': added('By the server') }
  expect(withoutLateValues({ steps: list() }, made, { steps: list() })).toEqual(made)
})

test('a row stays open or closed as it is', () => {
  const closing = { steps: { value: 2, rows: [closed('a'), closed('b'), closed('c')] } }
  const live = { steps: { value: 2, rows: [{ id: 'a', collapsed: false }, { id: 'b' }] } }
  expect(withoutLateValues(live, closing, live).steps?.rows).toEqual([
    { id: 'a', collapsed: false },
    { id: 'b', collapsed: undefined },
    closed('c'),
  ])
})

test('what is on the screen is not drawn anew by an answer from before', () => {
  const drawn = { ...answer, 'steps.0.title': { ...added(), customComponents: { Field: 'anew' } } }
  const live = { ...sent, 'steps.0.title': { customComponents: { Field: 'there' } } }
  expect(withoutLateValues(sent, drawn, live)['steps.0.title']).toEqual({ valid: true })
})

test('a list within a new row comes with the rows that it starts with', () => {
  const inner = { ...answer, 'steps.0.links': list('x'), 'steps.0.links.0.url': added('/') }
  expect(withoutLateValues(sent, inner, sent)).toEqual(inner)
})

test('a value of the server’s own stays out of a field that was changed since', () => {
  const made = { slug: { value: 'made-of-the-title' }, title: { value: 'Trimmed' } }
  const asked = { slug: {}, title: { value: ' Trimmed' } }
  const live = { slug: { value: 'chosen' }, title: { value: ' Trimmed' } }
  expect(withoutLateValues(asked, made, live)).toEqual({ slug: {}, title: made.title })
})

test('an answer belongs to the one form of its document', () => {
  const close = openForm('errors', 7, () => sent)
  expect([formOf('errors', 7), formOf('faqs', 7), formOf('errors', undefined)]).toEqual([
    sent,
    null,
    null,
  ])
  const closeOther = openForm('errors', 7, () => ({}))
  expect(formOf('errors', 7)).toBe(null)
  close()
  expect(formOf('errors', 7)).toEqual({})
  closeOther()
  expect(formOf('errors', 7)).toBe(null)
})
