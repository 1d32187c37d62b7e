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

/** Product categories, the topics of the home page. */
export const Categories: CollectionConfig = {
  slug: slugs.categories,
  labels: { singular: 'Category', plural: 'Categories' },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'name',
    defaultColumns: ['name', 'description'],
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
  endpoints: mergeEndpoints(slugs.categories),
  defaultSort: '_order',
  hooks: documentHooks('name', {
    afterChange: [keepPlainOrder],
    beforeChange: [keepReferencedFromTrash(slugs.categories)],
    beforeDelete: [keepReferenced(slugs.categories)],
  }),
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 100,
      admin: { description: 'A topic of the home page. Example: Identity and access' },
    },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      maxLength: 1000,
      admin: { description: 'What belongs here. Example: Signing in, permissions, certificates.' },
    },
    slugField('identity-and-access'),
    ...bookkeeping(),
  ],
}
