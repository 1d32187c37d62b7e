/**
 * What a reader's own text says about the placeholders of commands: `{ host: 'db01.corp.test' }`. Names
 * are those of the placeholders, without their brackets.
 */
export type PasteValues = Record<string, string>

/** In this tab, never in a URL: where values wait on their way from the decoder to a fix page. */
export const pasteValuesKey = 'paste-values'

/** Stored values, as far as they are ours: what else stands there is left out. */
export function readPasteValues(stored: string | null): PasteValues {
  try {
    const values: unknown = JSON.parse(stored ?? '{}')
    if (values === null || typeof values !== 'object') return {}
    return Object.fromEntries(
      Object.entries(values).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    )
  } catch {
    return {}
  }
}
