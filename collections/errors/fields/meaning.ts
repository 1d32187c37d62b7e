import type { Field } from 'payload'
import { prose } from '@/cms/fields/prose'
import { verdictGroup } from './verdict'

/** What it means, and for whom. */
export const meaningFields: Field[] = [
  verdictGroup,
  prose('introduction', {
    description:
      'One or two sentences that orient the reader; they stand under the message. Example: You see this when an app signs in with a secret that Entra ID does not accept.',
  }),
  prose('meaning', {
    label: 'What this error means',
    description:
      'Needed to publish. Two sentences that a help-desk agent understands. Example: The secret that your app sent is wrong, has expired, or is its ID instead of its value.',
  }),
  {
    name: 'appliesTo',
    type: 'textarea',
    label: 'Applies to',
    localized: true,
    maxLength: 500,
    admin: { description: 'Where it is met. Example: Windows 10 and 11, joined to a domain.' },
  },
]
