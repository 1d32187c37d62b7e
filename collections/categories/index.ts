import type { CollectionConfig } from 'payload'
import { throughTheSite } from '@/cms/access/documents'
import { admin, anyOf, staff } from '@/cms/access/roles'
import { bookkeeping } from '@/cms/fields/bookkeeping'
import { slugField } from '@/cms/fields/slug'
import { documentHooks } from '@/cms/hooks/sets'
import { refuseReferencedCategory } from './hooks'
import { slugs } from '../slugs'

/** Product categories, the topics of the home page. */
export const Categories: CollectionConfig = {
  slug: slugs.categories,
  labels: { singular: 'Category', plural: 'Categories' },
  admin: { group: 'Catalogue', useAsTitle: 'name', defaultColumns: ['name', 'order'] },
  access: {
    read: anyOf(staff, throughTheSite),
    readVersions: staff,
    create: admin,
    update: admin,
    delete: admin,
  },
  versions: { drafts: false, maxPerDoc: 50 },
  trash: true,
  defaultSort: 'order',
  hooks: documentHooks('name', { beforeDelete: [refuseReferencedCategory] }),
  fields: [
    { name: 'name', type: 'text', required: true, localized: true, maxLength: 100 },
    { name: 'description', type: 'textarea', localized: true, maxLength: 1000 },
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      index: true,
      admin: { description: 'Smaller numbers stand first on the home page.' },
    },
    slugField('identity-and-access'),
    ...bookkeeping(),
  ],
}
