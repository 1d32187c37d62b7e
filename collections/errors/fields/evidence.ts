import type { DateField, Field } from 'payload'
import { editorField } from '@/cms/access/roles'
import { listField } from '@/cms/fields/list'

/** Where the facts come from, and when they were checked. */
export const evidenceFields: Field[] = [
  listField({
    name: 'sources',
    labels: { singular: 'Source', plural: 'Sources' },
    admin: {
      description:
        'Needed to publish. Public pages that you found and read. Example: Error codes of Microsoft Entra, at learn.microsoft.com',
    },
    fields: [
      {
        name: 'title',
        type: 'text',
        required: true,
        localized: true,
        maxLength: 300,
        admin: { description: 'As the page calls itself. Example: Microsoft Entra error codes' },
      },
      {
        name: 'url',
        type: 'text',
        label: 'Address',
        required: true,
        maxLength: 1000,
        validate: (value: unknown) =>
          (typeof value === 'string' && /^https:\/\/[^\s/]+\.[^\s]+$/.test(value)) ||
          'Give the whole address, starting with https://',
        admin: { description: 'Example: https://learn.microsoft.com/entra/reference-error-codes' },
      },
      day('checkedOn', 'Checked on', 'The day on which you read it. Example: 2026-05-31'),
    ],
  }),
  {
    type: 'row',
    fields: [
      {
        ...day(
          'verifiedOn',
          'Verified on',
          'The day on which an editor went through the fix. Example: 2026-05-31',
        ),
        access: { create: editorField, update: editorField },
      },
      {
        name: 'reviewEvery',
        type: 'number',
        label: 'Review every (days)',
        min: 1,
        max: 3650,
        defaultValue: 180,
        admin: {
          description: 'So long it may be believed. Example: 90 for a cloud portal, 730 for errno',
        },
      },
    ],
  },
]

function day(name: string, label: string, description: string): DateField {
  return {
    name,
    type: 'date',
    label,
    index: name === 'verifiedOn',
    admin: { description, date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
  }
}
