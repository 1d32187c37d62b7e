import type { CollectionConfig } from 'payload'
import { throughTheSite } from '@/cms/access/documents'
import { admin, anyOf, staff } from '@/cms/access/roles'
import { bookkeeping } from '@/cms/fields/bookkeeping'
import { slugField } from '@/cms/fields/slug'
import { documentHooks } from '@/cms/hooks/sets'
import { refuseReferencedProduct } from './hooks'
import { slugs } from '../slugs'

/** What an error happens in: Entra ID, Windows, PostgreSQL. */
export const Products: CollectionConfig = {
  slug: slugs.products,
  labels: { singular: 'Product', plural: 'Products' },
  admin: { group: 'Catalogue', useAsTitle: 'name', defaultColumns: ['name', 'category', 'vendor'] },
  access: {
    read: anyOf(staff, throughTheSite),
    readVersions: staff,
    create: admin,
    update: admin,
    delete: admin,
  },
  versions: { drafts: false, maxPerDoc: 50 },
  trash: true,
  defaultSort: 'name',
  hooks: documentHooks('name', { beforeDelete: [refuseReferencedProduct] }),
  fields: [
    { name: 'name', type: 'text', required: true, localized: true, maxLength: 100 },
    {
      name: 'otherNames',
      type: 'text',
      hasMany: true,
      admin: { description: 'What people also call it, such as “Azure AD” for Entra ID.' },
    },
    { name: 'vendor', type: 'text', maxLength: 100 },
    { name: 'category', type: 'relationship', relationTo: slugs.categories, index: true },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      maxLength: 500,
      admin: { description: 'One or two sentences; they stand on every fix page of the product.' },
    },
    slugField('entra-id'),
    ...bookkeeping(),
  ],
}
