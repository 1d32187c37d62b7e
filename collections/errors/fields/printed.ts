import type { Field } from 'payload'
import { listField } from '@/cms/fields/list'
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
        'The code and a short form of the message. The page’s heading puts “How to Fix” before it. Example: AADSTS7000215: Invalid client secret provided',
    },
  },
  listField({
    name: 'codes',
    labels: { singular: 'Code', plural: 'Codes' },
    admin: {
      description:
        'In the decoder’s spelling, the most specific first; the first is the primary one. Leave it empty for an error that prints only a message. Example: 0x80070005, then Win32 5',
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'code',
            type: 'text',
            required: true,
            index: true,
            maxLength: 120,
            admin: { description: 'Example: AADSTS7000215' },
          },
          {
            name: 'family',
            type: 'text',
            required: true,
            maxLength: 40,
            validate: canonicalFamily,
            admin: { description: 'The kind of code, as the decoder names it. Example: aadsts' },
          },
        ],
      },
    ],
  }),
  {
    name: 'message',
    type: 'textarea',
    maxLength: 4000,
    admin: {
      description:
        'The message exactly as the machine prints it, with * for what changes. Readers paste it, so every word counts. Needed to publish where there is no code. Example: ORA-12541: TNS:no listener',
    },
  },
  listField({
    name: 'variants',
    labels: { singular: 'Variant', plural: 'Variants' },
    admin: {
      description:
        'Other printings of the message, other languages too. Write * for a part that changes. Example: Application with identifier * was not found in the directory *.',
    },
    fields: [
      {
        name: 'text',
        type: 'textarea',
        label: 'The message in this printing',
        required: true,
        maxLength: 4000,
        admin: { description: 'Example: The remote server returned an error: (401) Unauthorized.' },
      },
    ],
  }),
]
