import { expect, test } from 'vitest'
import { DrawnOnce, isWithin, unjudged } from '@/cms/admin/saving/forms-within'

test.each([
  [{ schemaPath: 'errors', collectionSlug: 'errors' }, false],
  [{ schemaPath: 'settings', globalSlug: 'settings' }, false],
  [{ schemaPath: 'errors.meaning.link.fields', collectionSlug: 'errors' }, true],
])('a form within another is known by its path: %j', (asked, expected) => {
  expect(isWithin(asked)).toBe(expected)
})

test('a later answer keeps the components that the first one drew, and its own', () => {
  const drawn = new DrawnOnce()
  const [first, other] = [{ Field: 'combobox' }, { Field: 'another' }]
  drawn.keep('link', {
    url: { value: 'https://', customComponents: first },
    text: { value: 'linked', customComponents: first },
    newTab: { value: false },
  })
  const answer = {
    url: { value: 'words', valid: false },
    text: { value: 'linked', customComponents: other },
    newTab: { value: true },
    rel: { value: null },
  }
  expect(drawn.giveBack('link', answer)).toEqual({
    url: { value: 'words', valid: false, customComponents: first },
    text: { value: 'linked', customComponents: other },
    newTab: { value: true },
    rel: { value: null },
  })
  expect(drawn.giveBack('upload', answer)).toEqual(answer)
})

test('nothing is held against a form that nothing was said about', () => {
  const url = { value: 'https://example.com', initialValue: 'https://' }
  const refused = { valid: false, errorMessage: 'No address', errorPaths: ['url'] }
  const shell = { customComponents: {} }
  expect(unjudged({ url: { ...url, ...refused, ...shell } })).toEqual({
    url: { ...url, valid: true },
  })
})
