type Field = { type?: string; name?: string; fields?: Field[]; tabs?: Field[] }

/** Opens the tab of a field and puts the cursor into it. */
export function goToField(fields: readonly unknown[], path: string): void {
  const [name = ''] = path.split('.')
  const tabs = (fields as Field[]).find(({ type }) => type === 'tabs')?.tabs ?? []
  const tab = tabs.findIndex(({ fields: inner = [] }) => holds(inner, name))
  document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[tab]?.click()
  // The tab draws its fields first.
  setTimeout(() => focusField(path), 120)
}

const holds = (fields: readonly Field[], name: string): boolean =>
  fields.some((field) => field.name === name || (!field.name && holds(field.fields ?? [], name)))

const focusable = 'input, textarea, [contenteditable="true"], button'

function focusField(path: string): void {
  const field = document.getElementById(`field-${path.replaceAll('.', '__')}`)
  const control = field?.matches(focusable) ? field : field?.querySelector<HTMLElement>(focusable)
  const target = field ?? document.querySelector<HTMLElement>(`[data-field-path="${path}"]`)
  target?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
