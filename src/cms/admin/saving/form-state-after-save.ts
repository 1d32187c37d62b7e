import { isDeepStrictEqual } from 'node:util'
import type { FormState } from 'payload'

/** What the form asks the server for: `data` is the saved document, `formState` what was sent to be saved. */
type Asked = { data?: unknown; formState?: FormState }

/**
 * The form's state after a save, without the values that the save only confirms.
 *
 * Payload 3.90.1 writes them into the form when they come back, also over what was typed since: of the
 * fields that changed meanwhile it spares the last one only (`isModified` is taken from all others with
 * every key; payloadcms/payload#17676). A value that the server made itself, such as a slug, stays.
 */
export function withoutConfirmedValues<Answer>(asked: Asked, answer: Answer): Answer {
  const { formState: sent } = asked
  const { state } = (answer ?? {}) as { state?: FormState }
  if (!asked.data || !sent || !state) return answer
  const left = Object.entries(state).map(([path, field]) => {
    const was = sent[path]
    if (!was || field.addedByServer || !isSame(was.value, field.value)) return [path, field]
    const rest = { ...field }
    delete rest.value
    delete rest.initialValue
    return [path, rest]
  })
  return { ...answer, state: Object.fromEntries(left) as FormState }
}

const isSame = (sent: unknown, saved: unknown): boolean =>
  isDeepStrictEqual(plain(sent), plain(saved))

/** As it is kept: an empty field is null there, and what is undefined is not there at all. */
const plain = (value: unknown): unknown =>
  value === undefined || value === '' ? null : JSON.parse(JSON.stringify(value))
