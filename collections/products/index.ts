import type { CollectionConfig } from 'payload'
import { throughTheSite } from '@/cms/access/documents'
import { admin, anyOf, staff } from '@/cms/access/roles'
import { bookkeeping } from '@/cms/fields/bookkeeping'
import { slugField } from '@/cms/fields/slug'
import { keepPlainOrder } from '@/cms/hooks/order'
import { keepReferenced, keepReferencedFromTrash } from '@/cms/hooks/references'
import { documentHooks } from '@/cms/hooks/sets'
import { mergeButton } from '@/cms/merge/merge-button'
import { mergeEndpoints } from '@/cms/merge/merge-endpoints'
import { slugs } from '../slugs'

/** What an error happens in: Entra ID, Windows, PostgreSQL. */
export const Products: CollectionConfig = {
  slug: slugs.products,
  labels: { singular: 'Product', plural: 'Products' },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'name',
    defaultColumns: ['name', 'category', 'vendor'],
    // One page of them, so that a line can be dragged to any other.
    pagination: { defaultLimit: 100 },
    components: { edit: { beforeDocumentControls: [mergeButton] } },
  },
  access: {
    read: anyOf(staff, throughTheSite),
    readVersions: staff,
    create: admin,
    update: admin,
    delete: admin,
  },
  versions: { drafts: false, maxPerDoc: 50 },
  trash: true,
  orderable: true,
  endpoints: mergeEndpoints(slugs.products),
  defaultSort: '_order',
  hooks: documentHooks('name', {
    afterChange: [keepPlainOrder],
    beforeChange: [keepReferencedFromTrash(slugs.products)],
    beforeDelete: [keepReferenced(slugs.products)],
  }),
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 100,
      admin: { description: 'As its vendor spells it now. Example: Microsoft Entra ID' },
    },
    {
      name: 'otherNames',
      type: 'text',
      hasMany: true,
      admin: {
        description:
          'What people also call it; searching finds it by these. Example: Azure AD, AAD',
      },
    },
    {
      name: 'vendor',
      type: 'text',
      maxLength: 100,
      admin: { description: 'Who makes it. Example: Microsoft' },
    },
    {
      name: 'category',
      type: 'relationship',
      relationTo: slugs.categories,
      index: true,
      admin: { description: 'The topic of the home page it stands under. Example: Databases' },
    },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      maxLength: 500,
      admin: {
        description:
          'One or two sentences; they stand on the product’s page. Example: The sign-in service of Microsoft 365 and Azure.',
      },
    },
    slugField('entra-id'),
    ...bookkeeping(),
  ],
}
