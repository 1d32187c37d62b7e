import type { Field } from 'payload'
import { shellField } from './shell'

/** A command, where it is typed, and how the reader will see it. */
export function commandFields({
  label,
  description,
}: {
  label: string
  description: string
}): Field[] {
  return [
    {
      name: 'command',
      type: 'textarea',
      label,
      maxLength: 4000,
      admin: { description, className: 'desk-typed' },
    },
    shellField(),
    {
      name: 'commandPreview',
      type: 'ui',
      admin: { components: { Field: '/src/cms/admin/command/preview.client#CommandPreview' } },
    },
  ]
}
