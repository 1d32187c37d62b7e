import type { Field } from 'payload'
import { bookkeeping } from '@/cms/fields/bookkeeping'
import { slugField } from '@/cms/fields/slug'
import { causesFields } from './causes'
import { printedFields } from './printed'
import { evidenceFields } from './evidence'
import { fixFields } from './fix'
import { linksFields } from './links'
import { meaningFields } from './meaning'
import { reviewFields } from './review'
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
      { label: 'Links', fields: linksFields },
      { label: 'Sources', fields: evidenceFields },
      { label: 'Search engines', fields: seoFields },
      { label: 'Comments', fields: reviewFields },
    ],
  },
  slugField('aadsts7000215-invalid-client-secret'),
  {
    name: 'reviewState',
    type: 'select',
    defaultValue: 'writing',
    index: true,
    options: [
      { label: 'Being written', value: 'writing' },
      { label: 'In review', value: 'in-review' },
      { label: 'Changes asked', value: 'changes-asked' },
      { label: 'Approved', value: 'approved' },
    ],
    admin: {
      position: 'sidebar',
      description: 'Set “In review” when an editor should look at it.',
    },
  },
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
