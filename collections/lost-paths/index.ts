import type { CollectionConfig } from 'payload'
import { admin, editor, nobody, staff } from '@/cms/access/roles'
import { redirectLostPath } from '@/cms/redirect-lost-path'
import { slugs } from '../slugs'

/** Addresses of this site that readers asked for and that lead nowhere. Counted by the server. */
export const LostPaths: CollectionConfig = {
  slug: slugs.lostPaths,
  labels: { singular: 'Dead address', plural: 'Dead addresses' },
  admin: {
    group: 'Readers',
    useAsTitle: 'path',
    defaultColumns: ['path', 'count', 'lastSeen', 'state'],
    description:
      'Paths of this site that were asked for and answered with 404: the path alone, never what stood after it.',
  },
  access: { read: staff, create: nobody, update: editor, delete: admin },
  defaultSort: '-count',
  endpoints: [redirectLostPath],
  fields: [
    { name: 'path', type: 'text', required: true, unique: true, admin: { readOnly: true } },
    {
      name: 'count',
      type: 'number',
      label: 'Times',
      defaultValue: 0,
      index: true,
      admin: { readOnly: true },
    },
    { name: 'firstSeen', type: 'date', admin: { readOnly: true } },
    { name: 'lastSeen', type: 'date', admin: { readOnly: true } },
    {
      name: 'state',
      type: 'select',
      defaultValue: 'open',
      index: true,
      options: [
        { label: 'Open', value: 'open' },
        { label: 'Redirected', value: 'redirected' },
        { label: 'Dismissed', value: 'dismissed' },
      ],
    },
  ],
}
