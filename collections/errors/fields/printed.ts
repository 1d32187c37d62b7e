import type { Field } from 'payload'
import { canonicalFamily } from '../validate'

/** What the machine printed. */
export const printedFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    localized: true,
    maxLength: 150,
    admin: {
      description:
        'The code and a short form of the message. The page’s heading puts “How to Fix ” before it. Example: AADSTS7000215: Invalid client secret provided',
    },
  },
  {
    name: 'message',
    type: 'textarea',
    maxLength: 4000,
    admin: {
      description:
        'The message exactly as the machine prints it. Readers paste it, so every word counts.',
    },
  },
  {
    name: 'variants',
    type: 'array',
    labels: { singular: 'Variant', plural: 'Variants' },
    admin: {
      description:
        'Other printings of the message, other languages too. Write * for a part that changes: Application with identifier * was not found in the directory *.',
      initCollapsed: true,
    },
    fields: [{ name: 'text', type: 'textarea', required: true, maxLength: 4000 }],
  },
  {
    name: 'codes',
    type: 'array',
    labels: { singular: 'Code', plural: 'Codes' },
    admin: {
      description:
        'In the decoder’s spelling, the most specific first; the first is the primary one. Leave it empty for an error that prints only a message.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'code', type: 'text', required: true, index: true, maxLength: 120 },
          {
            name: 'family',
            type: 'text',
            required: true,
            maxLength: 40,
            validate: canonicalFamily,
            admin: { description: 'As the decoder names it, such as aadsts or hresult.' },
          },
        ],
      },
    ],
  },
]
