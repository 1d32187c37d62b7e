import type { Field } from 'payload'
import { slugs } from '../../slugs'

/** What the team says about the article. */
export const reviewFields: Field[] = [
  {
    name: 'comments',
    type: 'ui',
    admin: { components: { Field: '/src/cms/admin/review/comments.client#Comments' } },
  },
  {
    name: 'readersSaid',
    type: 'ui',
    admin: { components: { Field: '/src/cms/admin/review/readers-said.client#ReadersSaid' } },
  },
]

const person = (name: string, label: string): Field => ({
  name,
  type: 'relationship',
  relationTo: slugs.users,
  label,
  index: true,
  admin: { hidden: true },
})

/** Where the article stands between its writer and its readers, and who asked whom. */
export const reviewStateFields: Field[] = [
  {
    name: 'reviewPanel',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/src/cms/admin/review/review-panel.client#ReviewPanel' },
    },
  },
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
    admin: { hidden: true },
  },
  person('askedBy', 'Review asked by'),
  person('reviewer', 'Reviewer'),
  { name: 'askedAt', type: 'date', label: 'Review asked on', admin: { hidden: true } },
]

/** When it was checked last, by whom, and when it is due again. */
export const freshnessFields: Field[] = [
  {
    name: 'freshnessPanel',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/src/cms/admin/review/freshness-panel.client#FreshnessPanel' },
    },
  },
  { name: 'reviewDue', type: 'date', label: 'Review due', index: true, admin: { hidden: true } },
  person('verifiedBy', 'Verified by'),
  {
    name: 'verifiedNote',
    type: 'textarea',
    label: 'How it was verified',
    maxLength: 500,
    admin: { hidden: true },
  },
]
