import type { Field } from 'payload'
import { slugs } from '../../slugs'

/** What it belongs to. */
export const linksFields: Field[] = [
  {
    name: 'products',
    type: 'relationship',
    relationTo: slugs.products,
    hasMany: true,
    label: 'Affected products',
  },
  {
    name: 'related',
    type: 'relationship',
    relationTo: slugs.errors,
    hasMany: true,
    label: 'Related errors',
    filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    admin: {
      appearance: 'drawer',
      description: 'Your picks stand first, and each of those pages links back to this one.',
    },
  },
]
