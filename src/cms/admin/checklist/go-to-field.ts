type Field = { type?: string; name?: string; fields?: Field[]; tabs?: Field[] }

/** The form draws a tab when it is opened, and a new row when the server has answered; so long is waited. */
const patience = 20_000

/**
 * Opens the tab of a field and puts the cursor into it. An empty list gets its first row; in a list
 * with rows the first one is opened.
 */
export function goToField(fields: readonly unknown[], path: string): void {
  const [name = ''] = path.split('.')
  const watch = watchPerson()
  const tabs = (fields as Field[]).find(({ type }) => type === 'tabs')?.tabs ?? []
  const tab = tabs.findIndex(({ fields: inner = [] }) => holds(inner, name))
  document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[tab]?.click()
  void whenThere(() => fieldAt(path))
    .then(async (field) => {
      if (!field) return
      const isList = field.matches('.array-field')
      if (!watch.isElsewhere()) field.scrollIntoView({ block: 'center' })
      if (isList) await openRow(field)
      await focusOn(watch.isElsewhere, () => {
        const now = fieldAt(path)
        return now && controlIn((isList && rowOf(now)) || now)
      })
    })
    .finally(watch.end)
}

/**
 * Puts the cursor into a field and sees that it stays there while the form is drawn anew, as after a row
 * was added; whoever goes elsewhere meanwhile is left alone.
 */
async function focusOn(isElsewhere: () => boolean, find: () => HTMLElement | null): Promise<void> {
  const end = Date.now() + patience
  for (let steady = 0; steady < 10 && Date.now() < end; steady++) {
    const control = find()
    if (control && document.activeElement !== control) {
      if (isElsewhere()) return
      control.focus({ preventScroll: true })
      control.scrollIntoView({ block: 'center' })
      steady = 0
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/**
 * Whether the person has gone elsewhere since: the cursor is somewhere else, or something was pressed. A
 * press on what takes no cursor, as the words beside a choice, leaves the cursor nowhere; to scroll then
 * would move what is pressed from under the pointer before it is let go, and the press would be lost.
 */
function watchPerson(): { isElsewhere: () => boolean; end: () => void } {
  const before = document.activeElement
  const ending = new AbortController()
  let hasPressed = false
  const notice = () => {
    hasPressed = true
  }
  document.addEventListener('pointerdown', notice, { capture: true, signal: ending.signal })
  const isElsewhere = () => {
    const { activeElement } = document
    return hasPressed || (activeElement !== before && activeElement !== document.body)
  }
  return { isElsewhere, end: () => ending.abort() }
}

const holds = (fields: readonly Field[], name: string): boolean =>
  fields.some((field) => field.name === name || (!field.name && holds(field.fields ?? [], name)))

const fieldAt = (path: string): HTMLElement | null =>
  document.getElementById(`field-${path.replaceAll('.', '__')}`) ??
  document.querySelector<HTMLElement>(`[data-field-path="${path}"]`)

const typed = 'input:not([type="hidden"]), textarea, [contenteditable="true"]'

const controlIn = (field: HTMLElement): HTMLElement | null =>
  field.matches(typed) ? field : field.querySelector<HTMLElement>(typed)

const rowOf = (list: HTMLElement) => list.querySelector<HTMLElement>('.array-field__row')

async function openRow(list: HTMLElement): Promise<void> {
  if (!rowOf(list)) list.querySelector<HTMLElement>('.array-field__add-row')?.click()
  const row = await whenThere(() => rowOf(list))
  row?.querySelector<HTMLElement>('.collapsible__toggle--collapsed')?.click()
  if (row) await whenThere(() => controlIn(row))
}

async function whenThere(find: () => HTMLElement | null): Promise<HTMLElement | null> {
  const end = Date.now() + patience
  for (;;) {
    const found = find()
    if (found || Date.now() > end) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
