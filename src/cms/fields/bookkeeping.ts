import type { Field } from 'payload'
import { slugs } from '@collections/slugs'

/**
 * What every editable document carries beside its content. `revision` is `admin.hidden` rather than
 * `hidden`, so that the form sends it back and a stale save can be told.
 */
export function bookkeeping(): Field[] {
  const person = (name: string, label: string): Field => ({
    name,
    type: 'relationship',
    relationTo: slugs.users,
    label,
    index: name === 'createdBy',
    admin: { position: 'sidebar', readOnly: true },
  })
  return [
    person('createdBy', 'Created by'),
    person('updatedBy', 'Last changed by'),
    { name: 'revision', type: 'number', defaultValue: 0, admin: { hidden: true } },
    {
      // The hash of the content file that this document was last imported from.
      name: 'importedHash',
      type: 'text',
      admin: { hidden: true },
    },
  ]
}
