import type { CollectionConfig } from 'payload'
import { admin, editor, nobody, staff } from '@/cms/access/roles'
import { slugs } from '../slugs'

/** "Did this fix it?", per article and cause. Written by the site's own form only. */
export const Feedback: CollectionConfig = {
  slug: slugs.feedback,
  labels: { singular: 'Reader’s answer', plural: 'Readers’ answers' },
  admin: {
    group: 'Readers',
    useAsTitle: 'note',
    defaultColumns: ['error', 'fixed', 'note', 'state'],
  },
  access: { read: staff, create: nobody, update: editor, delete: admin },
  defaultSort: '-createdAt',
  fields: [
    { name: 'error', type: 'relationship', relationTo: slugs.errors, required: true, index: true },
    {
      name: 'fixed',
      type: 'select',
      required: true,
      options: [
        { label: 'It fixed it', value: 'yes' },
        { label: 'It did not', value: 'no' },
        { label: 'A mistake on the page', value: 'mistake' },
      ],
    },
    { name: 'cause', type: 'number', min: 1, admin: { description: 'The number of the cause.' } },
    {
      name: 'causeTitle',
      type: 'text',
      label: 'Cause as it read then',
      admin: {
        description: 'Causes move when an article is edited; this says which one was meant.',
      },
    },
    {
      name: 'note',
      type: 'textarea',
      maxLength: 1000,
      admin: { description: 'Secrets and personal data were masked before it was stored.' },
    },
    {
      name: 'state',
      type: 'select',
      defaultValue: 'open',
      index: true,
      options: [
        { label: 'Open', value: 'open' },
        { label: 'Done', value: 'done' },
        { label: 'Not useful', value: 'dismissed' },
      ],
    },
  ],
}
