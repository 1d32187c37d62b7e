import type { Field } from 'payload'

/** What search engines show. */
export const seoFields: Field[] = [
  {
    name: 'meta',
    type: 'group',
    label: 'Search engines',
    admin: {
      description: 'What stands in a list of results. Left empty, it is made from the page.',
    },
    fields: [
      {
        name: 'title',
        type: 'text',
        localized: true,
        maxLength: 200,
        admin: {
          description:
            'About 60 characters are shown; the code belongs first. Example: AADSTS7000215: Invalid client secret provided',
        },
      },
      {
        name: 'description',
        type: 'textarea',
        localized: true,
        maxLength: 500,
        admin: {
          description:
            'About 155 characters are shown: what it means, then what helps. Example: The secret is wrong or has expired. Create a new one and store it without blanks.',
        },
      },
      {
        name: 'searchPreview',
        type: 'ui',
        admin: {
          components: {
            Field: '/src/cms/admin/search-preview/search-preview.client#SearchPreview',
          },
        },
      },
    ],
  },
]
