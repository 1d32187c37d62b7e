import type { Field } from 'payload'
import { commandFields } from '@/cms/fields/command'
import { listField } from '@/cms/fields/list'
import { prose } from '@/cms/fields/prose'

/** Why it happens, with a check for each cause. */
export const causesFields: Field[] = [
  listField({
    name: 'causes',
    label: 'Why this happens',
    labels: { singular: 'Cause', plural: 'Causes' },
    admin: {
      description:
        'Needed to publish. The likeliest first, each with a check that tells it from the others. Drag a cause by its handle, or press Space on the handle and move it with the arrow keys. Example: The secret has expired',
    },
    fields: [
      {
        name: 'title',
        type: 'text',
        label: 'What it is',
        required: true,
        localized: true,
        maxLength: 200,
        admin: {
          description: 'A whole sentence or a noun phrase. Example: The secret has expired',
        },
      },
      prose('body', {
        label: 'More about it',
        description:
          'Only what the title does not say. Example: The list shows both columns, and only the ID stays readable.',
      }),
      {
        name: 'instruction',
        type: 'textarea',
        label: 'How to confirm it',
        localized: true,
        maxLength: 2000,
        admin: {
          description:
            'Needed to publish. Where to look, without changing anything. Example: List the secrets of the app with their end dates.',
        },
      },
      ...commandFields({
        label: 'Read-only command',
        description:
          'It must change nothing. Write <name-of-it> for what the reader fills in. Example: az ad app credential list --id <app-id>',
      }),
      {
        name: 'expected',
        type: 'textarea',
        label: 'What you would see',
        localized: true,
        maxLength: 2000,
        admin: {
          description:
            'Needed to publish. What is there when this is the cause. Example: No entry has an end date in the future.',
        },
      },
      {
        name: 'step',
        type: 'number',
        label: 'Removed by step number',
        min: 1,
        max: 50,
        admin: {
          description: 'The step of the fix that removes this cause. Example: 2',
        },
      },
    ],
  }),
]
