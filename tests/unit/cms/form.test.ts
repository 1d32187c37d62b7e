import type { Field } from 'payload'
import { expect, test } from 'vitest'
import { Categories } from '@collections/categories'
import { Errors } from '@collections/errors'
import { errorFields } from '@collections/errors/fields'
import { causesFields } from '@collections/errors/fields/causes'
import { evidenceFields } from '@collections/errors/fields/evidence'
import { fixFields } from '@collections/errors/fields/fix'
import { linksFields } from '@collections/errors/fields/links'
import { meaningFields } from '@collections/errors/fields/meaning'
import { printedFields } from '@collections/errors/fields/printed'
import { seoFields } from '@collections/errors/fields/seo'
import { Faqs } from '@collections/faqs'
import { Products } from '@collections/products'
import { Redirects } from '@collections/redirects'
import { withLimits } from '@/cms/admin/help/with-limits'
import { Site } from '@/cms/globals/site'

type Typed = Field & { name: string; admin?: Record<string, unknown> }

/** Every field that somebody fills in, those in rows of lists and groups too. */
const typedIn = (fields: readonly Field[]): Typed[] =>
  fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => typedIn(tab.fields))
    if (field.type === 'ui') return []
    const { admin } = field as Typed
    if (admin?.hidden || admin?.readOnly) return []
    const own = 'name' in field && field.type !== 'group' ? [field as Typed] : []
    return [...own, ...('fields' in field ? typedIn(field.fields) : [])]
  })

const tabs = errorFields.flatMap((field) => (field.type === 'tabs' ? field.tabs : []))

test('a tab holds at most 25 fields, a row of each of its lists open', () => {
  const sizes = tabs.map(({ fields }) => typedIn(fields).length)
  expect(sizes.length).toBeGreaterThan(5)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(25)
})

test('a form that saves by itself has the desk bar and the button that lets one type on', () => {
  const saving = [Errors, Faqs].map(({ admin, fields }) => [
    fields[0] && 'name' in fields[0] ? fields[0].name : null,
    admin?.components?.edit?.SaveDraftButton,
  ])
  const button = '/src/cms/admin/saving/save-draft-button.client#SaveDraftButton'
  expect(saving).toEqual([
    ['deskBar', button],
    ['deskBar', button],
  ])
})

const forms = {
  article: [
    ...printedFields,
    ...meaningFields,
    ...causesFields,
    ...fixFields,
    ...linksFields,
    ...evidenceFields,
    ...seoFields,
  ],
  question: Faqs.fields,
  product: Products.fields,
  category: Categories.fields,
  redirect: Redirects.fields,
  // Ticking a box needs no example.
  site: Site.fields.filter(({ type }) => type !== 'checkbox'),
}

test.each(Object.entries(forms))('every field of a form says with an example: %s', (_, fields) => {
  const silent = typedIn(fields)
    .filter(({ admin }) => !/Example:|such as “/.test(JSON.stringify(admin?.description ?? '')))
    .map(({ name }) => name)
  expect(silent).toEqual([])
})

test('a text with a limit shows it, at any depth', () => {
  const limited = typedIn(withLimits(errorFields)).filter(
    (field) => (field.type === 'text' || field.type === 'textarea') && field.maxLength,
  )
  const shown = limited.filter(
    ({ admin }) => (admin?.components as { Description?: string })?.Description,
  )
  expect(limited.length).toBeGreaterThan(15)
  expect(shown.map(({ name }) => name)).toEqual(limited.map(({ name }) => name))
})
