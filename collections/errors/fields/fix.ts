import type { Field } from 'payload'
import { prose } from '@/cms/fields/prose'
import { shellField } from '@/cms/fields/shell'

/** What to do about it. */
export const fixFields: Field[] = [
  {
    name: 'steps',
    type: 'array',
    label: 'Step-by-step fix',
    labels: { singular: 'Step', plural: 'Steps' },
    admin: { description: 'The least risky first. Name the menu, the command and the permission.' },
    fields: [
      {
        name: 'title',
        type: 'text',
        label: 'What to do',
        required: true,
        localized: true,
        maxLength: 200,
      },
      prose('body', { label: 'How' }),
      { name: 'command', type: 'textarea', maxLength: 4000 },
      shellField(),
      { name: 'needs', type: 'text', label: 'Permission needed', localized: true, maxLength: 300 },
      {
        name: 'undo',
        type: 'textarea',
        label: 'How to take it back',
        localized: true,
        maxLength: 1000,
      },
    ],
  },
  {
    name: 'fallbacks',
    type: 'array',
    label: 'Still broken? Try these',
    labels: { singular: 'Fallback', plural: 'Fallbacks' },
    fields: [prose('body', { label: 'What to try', required: true })],
  },
  {
    name: 'verdict',
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          verdictField('duration', 'Does it pass?', ['transient', 'permanent', 'either']),
          verdictField('retry', 'Is a retry', ['safe', 'unsafe', 'pointless']),
          {
            ...verdictField('fixers', 'Who can fix it', ['user', 'admin', 'developer', 'vendor']),
            hasMany: true,
          } as Field,
          verdictField('risk', 'Risk of the fix', ['none', 'low', 'medium', 'high']),
          verdictField('downtime', 'Interruption', ['none', 'app-restart', 'reboot', 'outage']),
        ],
      },
    ],
  },
]

function verdictField(name: string, label: string, values: string[]): Field {
  const words = (value: string) => value.charAt(0).toUpperCase() + value.slice(1).replace('-', ' ')
  return {
    name,
    type: 'select',
    label,
    options: values.map((value) => ({ label: words(value), value })),
  }
}
