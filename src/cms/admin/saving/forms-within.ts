import type { FieldState, FormState } from 'payload'

/** What the server is asked about a form, as far as it matters here. */
type Asked = { schemaPath: string; collectionSlug?: string; globalSlug?: string }

/** Whether the form is not the document's own but one within it, as that of a link. */
export const isWithin = ({ schemaPath, collectionSlug, globalSlug }: Asked): boolean =>
  schemaPath !== (collectionSlug ?? globalSlug)

/**
 * The components of forms within a document. The server draws them once, in its first answer; Payload
 * 3.90.1 throws them away when it puts a later one in the form’s place, as after a link that was refused.
 */
export class DrawnOnce {
  readonly #drawn = new Map<string, FormState>()

  keep(schemaPath: string, state: FormState): void {
    this.#drawn.set(schemaPath, state)
  }

  /** The answer, each field with the components that it was drawn with. */
  giveBack(schemaPath: string, answer: FormState): FormState {
    const drawn = this.#drawn.get(schemaPath)
    if (!drawn) return answer
    const entries = Object.entries(answer).map(([path, field]): [string, FieldState] => {
      const { customComponents } = { ...drawn[path], ...field }
      return [path, customComponents ? { ...field, customComponents } : field]
    })
    return Object.fromEntries(entries)
  }
}

/**
 * A form that the server said nothing about, as while it is away: nothing is held against it, what was said
 * of other words neither. When the document is saved, all of it is looked at again.
 */
export function unjudged(asked: FormState): FormState {
  const entries = Object.entries(asked).map(([path, field]): [string, FieldState] => {
    const rest = { ...field, valid: true }
    delete rest.errorMessage
    delete rest.errorPaths
    // What is asked about has none: an empty shell of them is left.
    delete rest.customComponents
    return [path, rest]
  })
  return Object.fromEntries(entries)
}
