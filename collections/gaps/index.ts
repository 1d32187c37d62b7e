import type { CollectionConfig } from 'payload'
import { admin, editor, nobody, staff } from '@/cms/access/roles'
import { slugs } from '../slugs'

/** Codes and message templates that readers looked for and no article covers. Never a paste. */
export const Gaps: CollectionConfig = {
  slug: slugs.gaps,
  labels: { singular: 'Gap', plural: 'Gaps' },
  admin: {
    group: 'Readers',
    useAsTitle: 'what',
    defaultColumns: ['what', 'count', 'lastSeen', 'state'],
  },
  access: { read: staff, create: nobody, update: editor, delete: admin },
  defaultSort: '-count',
  fields: [
    {
      name: 'what',
      type: 'text',
      label: 'Code or message',
      index: true,
      admin: { description: 'Empty until it was seen on 3 days and from 3 addresses.' },
    },
    { name: 'family', type: 'text', index: true },
    { name: 'keyedHash', type: 'text', unique: true, required: true, admin: { hidden: true } },
    { name: 'count', type: 'number', defaultValue: 0, index: true },
    { name: 'firstSeen', type: 'date' },
    { name: 'lastSeen', type: 'date', index: true },
    {
      name: 'state',
      type: 'select',
      defaultValue: 'open',
      index: true,
      options: [
        { label: 'Open', value: 'open' },
        { label: 'Written', value: 'written' },
        { label: 'Dismissed', value: 'dismissed' },
      ],
    },
    { name: 'article', type: 'relationship', relationTo: slugs.errors },
  ],
}
