type Field = {
  type?: string
  name?: string
  label?: unknown
  fields?: Field[]
  tabs?: Field[]
  hidden?: boolean
  admin?: { hidden?: boolean; position?: string }
}

export type FieldChoice = { path: string; label: string }

/** The fields of a form that a comment can be about: those of its tabs, by the name that the form shows. */
export function fieldChoices(fields: readonly unknown[]): FieldChoice[] {
  return (fields as readonly Field[]).flatMap((field) => {
    if (field.hidden || field.admin?.hidden || field.type === 'ui') return []
    if (!field.name) return fieldChoices(field.tabs ?? field.fields ?? [])
    return typeof field.label === 'string' && field.admin?.position !== 'sidebar'
      ? [{ path: field.name, label: field.label }]
      : []
  })
}
