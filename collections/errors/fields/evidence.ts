import type { Field } from 'payload'

/** Where the facts come from, and when they were checked. */
export const evidenceFields: Field[] = [
  {
    name: 'sources',
    type: 'array',
    labels: { singular: 'Source', plural: 'Sources' },
    admin: { description: 'Public pages that you found and read.' },
    fields: [
      { name: 'title', type: 'text', required: true, localized: true, maxLength: 300 },
      {
        name: 'url',
        type: 'text',
        label: 'Address',
        required: true,
        maxLength: 1000,
        validate: (value: unknown) =>
          (typeof value === 'string' && /^https:\/\/[^\s/]+\.[^\s]+$/.test(value)) ||
          'Give the whole address, starting with https://',
      },
      day('checkedOn', 'Checked on'),
    ],
  },
  {
    type: 'row',
    fields: [
      day('verifiedOn', 'Verified on'),
      {
        name: 'reviewEvery',
        type: 'number',
        label: 'Review every (days)',
        min: 1,
        max: 3650,
        defaultValue: 180,
      },
    ],
  },
]

function day(name: string, label: string): Field {
  return {
    name,
    type: 'date',
    label,
    index: name === 'verifiedOn',
    admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
  }
}
