import type { Field } from 'payload'
import { prose } from '@/cms/fields/prose'
import { shellField } from '@/cms/fields/shell'

/** Why it happens, with a check for each cause. */
export const causesFields: Field[] = [
  {
    name: 'causes',
    type: 'array',
    label: 'Why this happens',
    labels: { singular: 'Cause', plural: 'Causes' },
    admin: { description: 'The likeliest first, each with a check that tells it from the others.' },
    fields: [
      {
        name: 'title',
        type: 'text',
        label: 'What it is',
        required: true,
        localized: true,
        maxLength: 200,
      },
      prose('body', { label: 'More about it' }),
      {
        name: 'instruction',
        type: 'textarea',
        label: 'How to confirm it',
        localized: true,
        maxLength: 2000,
      },
      { name: 'command', type: 'textarea', label: 'Read-only command', maxLength: 4000 },
      shellField(),
      {
        name: 'expected',
        type: 'textarea',
        label: 'What you would see',
        localized: true,
        maxLength: 2000,
      },
      {
        name: 'step',
        type: 'number',
        label: 'Removed by step number',
        min: 1,
        max: 50,
      },
    ],
  },
]
