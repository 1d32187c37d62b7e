import type { CollectionConfig } from 'payload'
import { nobody, staff } from '@/cms/access/roles'
import { slugs } from '../slugs'

/** Links of published articles that lead nowhere, as the nightly check found them. */
export const DeadLinks: CollectionConfig = {
  slug: slugs.deadLinks,
  labels: { singular: 'Dead link', plural: 'Dead links' },
  admin: {
    group: 'Content',
    useAsTitle: 'target',
    defaultColumns: ['target', 'article', 'kind', 'reason', 'firstSeen'],
    description:
      'Found by the check that runs each night. Links to other sites are asked only where “Check the links to sources” is on, under Site.',
  },
  access: { read: staff, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-firstSeen',
  lockDocuments: false,
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: slugs.errors,
      required: true,
      index: true,
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [
        { label: 'Related article', value: 'related' },
        { label: 'Page of this site', value: 'page' },
        { label: 'Source', value: 'source' },
      ],
    },
    { name: 'target', type: 'text', required: true },
    { name: 'reason', type: 'text', required: true },
    { name: 'firstSeen', type: 'date', index: true },
  ],
}
