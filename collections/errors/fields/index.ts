import type { Field } from 'payload'
import { bookkeeping } from '@/cms/fields/bookkeeping'
import { slugField } from '@/cms/fields/slug'
import { causesFields } from './causes'
import { printedFields } from './printed'
import { evidenceFields } from './evidence'
import { fixFields } from './fix'
import { linksFields } from './links'
import { meaningFields } from './meaning'
import { freshnessFields, reviewFields, reviewStateFields } from './review'
import { seoFields } from './seo'

/** The fields of an article, in the order of its page. */
export const errorFields: Field[] = [
  {
    name: 'deskBar',
    type: 'ui',
    admin: { components: { Field: '/src/cms/admin/saving/desk-bar.client#DeskBar' } },
  },
  {
    name: 'checklist',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/src/cms/admin/checklist/checklist.client#Checklist' },
    },
  },
  {
    type: 'tabs',
    tabs: [
      { label: 'Error', fields: printedFields },
      { label: 'Meaning', fields: meaningFields },
      { label: 'Causes', fields: causesFields },
      { label: 'Fix', fields: fixFields },
      { label: 'Links and sources', fields: [...linksFields, ...evidenceFields] },
      { label: 'Search engines', fields: seoFields },
      { label: 'Comments', fields: reviewFields },
    ],
  },
  slugField('aadsts7000215-invalid-client-secret'),
  ...reviewStateFields,
  ...freshnessFields,
  {
    // What the relationship picker and the list search: codes and title in one line.
    name: 'searchTitle',
    type: 'text',
    index: true,
    admin: { hidden: true },
  },
  { name: 'publishedAt', type: 'date', admin: { hidden: true } },
  ...bookkeeping(),
]
