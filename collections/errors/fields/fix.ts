import type { Field } from 'payload'
import { commandFields } from '@/cms/fields/command'
import { listField } from '@/cms/fields/list'
import { prose } from '@/cms/fields/prose'
import { slugs } from '../../slugs'

/** What to do about it, and in which products. */
export const fixFields: Field[] = [
  listField({
    name: 'steps',
    label: 'Step-by-step fix',
    labels: { singular: 'Step', plural: 'Steps' },
    admin: {
      description:
        'Needed to publish. The least risky first. Drag a step by its handle, or press Space on the handle and move it with the arrow keys. Example: Create a new client secret',
    },
    fields: [
      {
        name: 'title',
        type: 'text',
        label: 'What to do',
        required: true,
        localized: true,
        maxLength: 200,
        admin: {
          description:
            'One action, as an order; name the menu. Example: Under Certificates & secrets, create a new client secret',
        },
      },
      prose('body', {
        label: 'How',
        description:
          'Only what the title does not say. Example: Copy the Value at once; it is shown a single time.',
      }),
      ...commandFields({
        label: 'Command',
        description:
          'As it is typed. Write <name-of-it> for what the reader fills in. Example: az ad app credential reset --id <app-id> --append',
      }),
      {
        name: 'needs',
        type: 'text',
        label: 'Permission needed',
        localized: true,
        maxLength: 300,
        admin: {
          description: 'The least that is enough. Example: Application Administrator in Entra ID',
        },
      },
      {
        name: 'undo',
        type: 'textarea',
        label: 'How to take it back',
        localized: true,
        maxLength: 1000,
        admin: {
          description: 'Example: Delete the new entry; the old ones are still there.',
        },
      },
    ],
  }),
  {
    name: 'products',
    type: 'relationship',
    relationTo: slugs.products,
    hasMany: true,
    label: 'Affected products',
    admin: {
      description: 'Needed to publish. Where it happens, the likeliest first. Example: Entra ID',
    },
  },
  listField({
    name: 'fallbacks',
    label: 'Still broken? Try these',
    labels: { singular: 'Fallback', plural: 'Fallbacks' },
    admin: {
      description:
        'For whom no step helped. Example: Check that the authority URL names your own tenant.',
    },
    fields: [
      prose('body', {
        label: 'What to try',
        required: true,
        description:
          'One thing, in one or two sentences. Example: Use a certificate instead of a secret.',
      }),
    ],
  }),
]
