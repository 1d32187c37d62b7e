import type { Field } from 'payload'
import { MetaDescriptionField, MetaTitleField, PreviewField } from '@payloadcms/plugin-seo/fields'

/** What search engines show. */
export const seoFields: Field[] = [
  {
    name: 'meta',
    type: 'group',
    label: 'Search engines',
    fields: [
      MetaTitleField({ hasGenerateFn: true }),
      MetaDescriptionField({ hasGenerateFn: true }),
      PreviewField({
        hasGenerateFn: true,
        titlePath: 'meta.title',
        descriptionPath: 'meta.description',
      }),
    ],
  },
]
