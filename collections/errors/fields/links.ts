import type { Field } from 'payload'
import { slugs } from '../../slugs'

/** Which pages stand beside it. */
export const linksFields: Field[] = [
  {
    name: 'related',
    type: 'relationship',
    relationTo: slugs.errors,
    hasMany: true,
    label: 'Related errors',
    filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    admin: {
      appearance: 'drawer',
      description:
        'Your picks stand first, and each of those pages links back to this one. Example: AADSTS7000222, which says that the secret has expired.',
    },
  },
]
