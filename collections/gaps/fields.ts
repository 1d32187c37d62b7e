import type { Field, FieldAccess } from 'payload'
import { slugs } from '../slugs'

const counted: FieldAccess = () => false

/** What the site writes by itself: no form and no REST call changes it. */
const kept = { update: counted }

const day = (name: string, label: string): Field => ({
  name,
  type: 'date',
  label,
  index: name === 'lastSeen',
  access: kept,
  admin: { readOnly: true, date: { displayFormat: 'yyyy-MM-dd' } },
})

const number = (name: string, label: string, description: string): Field => ({
  name,
  type: 'number',
  label,
  defaultValue: 0,
  index: name === 'count',
  access: kept,
  admin: { readOnly: true, description },
})

/** What was looked for, how often, and what became of it. */
export const gapFields: Field[] = [
  {
    name: 'what',
    type: 'text',
    label: 'Code, message or words',
    index: true,
    access: kept,
    admin: {
      readOnly: true,
      description:
        'A public code is written down at once. A message (its variable parts masked) or the words of a search are written down when they were seen on 3 days, and from 3 addresses on one of them; until then this is empty.',
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'kind',
        type: 'select',
        access: kept,
        admin: { readOnly: true },
        options: [
          { label: 'Code', value: 'code' },
          { label: 'Message', value: 'message' },
          { label: 'Search', value: 'search' },
        ],
      },
      {
        name: 'code',
        type: 'text',
        label: 'Public code in it',
        index: true,
        access: kept,
        admin: { readOnly: true },
      },
      { name: 'family', type: 'text', index: true, access: kept, admin: { readOnly: true } },
    ],
  },
  {
    type: 'row',
    fields: [
      number('count', 'Readers', 'Each address once a day.'),
      number('days', 'Days', 'On how many days.'),
      number('addresses', 'Addresses', 'The most on one day.'),
      day('firstSeen', 'First seen'),
      day('lastSeen', 'Last seen'),
    ],
  },
  {
    name: 'keyedHash',
    type: 'text',
    unique: true,
    required: true,
    access: kept,
    admin: { hidden: true },
  },
  {
    name: 'state',
    type: 'select',
    defaultValue: 'open',
    index: true,
    options: [
      { label: 'Open', value: 'open' },
      { label: 'Written', value: 'written' },
      { label: 'Dismissed', value: 'dismissed' },
    ],
    admin: {
      position: 'sidebar',
      description: 'Publishing an article that covers it sets “Written” by itself.',
    },
  },
  {
    name: 'article',
    type: 'relationship',
    relationTo: slugs.errors,
    admin: { position: 'sidebar', description: 'The article that closed it.' },
  },
]
