import type { Field } from 'payload'
import { prose } from '@/cms/fields/prose'

/** What it means, and where. */
export const meaningFields: Field[] = [
  prose('introduction', { description: 'One or two sentences that orient the reader.' }),
  prose('meaning', {
    label: 'What this error means',
    description: 'Two sentences that a help-desk agent understands.',
  }),
  {
    name: 'appliesTo',
    type: 'textarea',
    localized: true,
    maxLength: 500,
    admin: { description: 'Where it is met. Example: Windows 10 and 11, domain-joined.' },
  },
]
