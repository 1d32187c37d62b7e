import type { ArrayField } from 'payload'

/**
 * A list whose rows are closed until one is worked on, each named by what stands in it: a long fix is
 * looked over and put in order at a glance.
 */
export function listField(
  field: Omit<ArrayField, 'type' | 'labels'> & { labels: { singular: string; plural: string } },
): ArrayField {
  return {
    ...field,
    type: 'array',
    admin: {
      initCollapsed: true,
      ...field.admin,
      components: {
        RowLabel: {
          path: '/src/cms/admin/rows/row-label.client#RowLabel',
          clientProps: { noun: field.labels.singular },
        },
        ...field.admin?.components,
      },
    },
  }
}
