import type { Field } from 'payload'

/** What the team says about the article. */
export const reviewFields: Field[] = [
  {
    name: 'comments',
    type: 'array',
    labels: { singular: 'Comment', plural: 'Comments' },
    admin: { initCollapsed: false },
    fields: [
      { name: 'text', type: 'textarea', required: true, maxLength: 4000 },
      {
        type: 'row',
        fields: [
          {
            name: 'field',
            type: 'text',
            label: 'About which field',
            maxLength: 100,
          },
          { name: 'by', type: 'text', admin: { readOnly: true } },
          { name: 'at', type: 'date', admin: { readOnly: true } },
          { name: 'done', type: 'checkbox', defaultValue: false },
        ],
      },
    ],
  },
]
