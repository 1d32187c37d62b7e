import type { Field } from 'payload'

const help = '/src/cms/admin/help/help.client#Help'

/** Every text with a limit shows it below the field; rows, groups and tabs are gone through. */
export function withLimits(fields: Field[]): Field[] {
  return fields.map((field): Field => {
    if (field.type === 'tabs')
      return {
        ...field,
        tabs: field.tabs.map((tab) => ({ ...tab, fields: withLimits(tab.fields) })),
      }
    if ('fields' in field) return { ...field, fields: withLimits(field.fields) }
    return isLimited(field) ? showLimit(field) : field
  })
}

const isLimited = (field: Field): boolean =>
  (field.type === 'text' || field.type === 'textarea') &&
  field.maxLength !== undefined &&
  !('hasMany' in field && field.hasMany) &&
  !field.admin?.hidden &&
  !field.admin?.readOnly &&
  !field.admin?.components

const showLimit = (field: Field): Field =>
  ({ ...field, admin: { ...field.admin, components: { Description: help } } }) as Field
