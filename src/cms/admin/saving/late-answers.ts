import type { FieldState, FormState } from 'payload'

/**
 * The server's answer about a form, without what the form knows better by now: fields of a row that
 * another answer brought already, or that stands elsewhere or nowhere since, values that were typed while
 * the answer was on its way, and which rows are closed.
 *
 * Payload 3.90.1 takes a field that was not there when it was asked for as new, whatever became of it
 * since: an autosave that left before the fields of a new row arrived empties them when it comes back. It
 * also closes a new row under the cursor, as rows are closed that nobody has opened.
 *
 * @param sent the form as it was when the server was asked
 * @param answer what the server makes of it
 * @param live the form as it is now
 */
export function withoutLateValues(sent: FormState, answer: FormState, live: FormState): FormState {
  const entries = Object.entries(answer).flatMap(([path, field]): [string, FieldState][] => {
    if (field.addedByServer && isMoved(path, answer, live)) return []
    const now = live[path]
    if (!now) return [[path, field]]
    const isKnown = field.addedByServer ?? !isEqual(now.value, sent[path]?.value)
    return [[path, withRowsAsTheyAre(isKnown ? withoutValue(field, now) : field, now)]]
  })
  return Object.fromEntries(entries)
}

const isEqual = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** What it looks like goes too where it is on the screen: drawn anew, it would lose the cursor. */
function withoutValue(field: FieldState, now: FieldState): FieldState {
  const rest = { ...field }
  delete rest.value
  delete rest.initialValue
  delete rest.addedByServer
  if (now.customComponents) delete rest.customComponents
  return rest
}

function withRowsAsTheyAre(field: FieldState, now: FieldState): FieldState {
  if (!field.rows) return field
  const rows = field.rows.map((row) => {
    const shown = now.rows?.find(({ id }) => id === row.id)
    return shown ? { ...row, collapsed: shown.collapsed } : row
  })
  return { ...field, rows }
}

/** Whether the form has another row, or none, where the answer means this field's row to be. */
function isMoved(path: string, answer: FormState, live: FormState): boolean {
  const [, list = '', at = ''] = /^(.+)\.(\d+)\../.exec(path) ?? []
  const meant = answer[list]?.rows?.[Number(at)]
  if (!meant || meant.addedByServer || !live[list]) return false
  return live[list].rows?.[Number(at)]?.id !== meant.id
}

type Look = () => FormState

/** The forms that are open, by the document that they are of. */
const open = new Map<string, Set<Look>>()

const keyOf = (collection: unknown, id: unknown): string => `${String(collection)}/${String(id)}`

/** Registers the form of a document. Returns what takes it off again. */
export function openForm(collection: string, id: number | string, look: Look): () => void {
  const key = keyOf(collection, id)
  const forms = open.get(key) ?? new Set()
  open.set(key, forms.add(look))
  return () => {
    forms.delete(look)
    if (forms.size === 0) open.delete(key)
  }
}

/** The state of the one form that is open of a document; null of none, and of two: which asked is unknown. */
export function formOf(collection: unknown, id: unknown): FormState | null {
  const [look, another] = open.get(keyOf(collection, id)) ?? []
  return look && !another ? look() : null
}
