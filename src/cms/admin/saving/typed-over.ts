import type { FieldState, FormState } from 'payload'

/** What makes a form that was drawn anew say again what was typed into it. */
export type TypedOver = { update: FormState; remove: string[] }

/**
 * Payload 3.90.1 puts the document as it was read into the form whenever its page is drawn anew, and
 * what was typed since is gone (payloadcms/payload#18220).
 *
 * @param typed the form before it was drawn anew
 * @param drawn the form as it was drawn
 */
export function typedOver(typed: FormState, drawn: FormState): TypedOver {
  const changed = Object.entries(typed).flatMap(([path, field]): [string, FieldState][] => {
    const now = drawn[path]
    if (!now) return [[path, field]]
    return isSame(field, now) ? [] : [[path, { ...now, ...contentOf(field) }]]
  })
  const remove = Object.keys(drawn).filter((path) => /\.\d+\./.test(path) && !typed[path])
  return { update: Object.fromEntries(changed), remove }
}

const contentOf = ({ value, rows, disableFormData }: FieldState): FieldState => ({
  value,
  ...(rows && { rows }),
  ...(disableFormData !== undefined && { disableFormData }),
})

const isSame = (one: FieldState, other: FieldState): boolean =>
  JSON.stringify([one.value, idsOf(one)]) === JSON.stringify([other.value, idsOf(other)])

const idsOf = ({ rows }: FieldState) => rows?.map(({ id }) => id)
