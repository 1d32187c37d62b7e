import type { Decoding } from '@/decoder/types'
import { carriedPasteKey } from '@/site/carried-paste-key'
import { pasteValuesKey, type PasteValues } from '@/site/stored-values'
import { takeSharedInput } from './shared-input'

/** Codes in an address are as many as fit a link that a person would still send. */
const mostCodes = 12

/** A text to open with; `areCodes` when it is the list of codes of a shared link. */
export type OpeningText = { text: string; areCodes: boolean }

/** What the page opens with: a paste from the home page, something shared, else the codes in the address. */
export async function openingInput(): Promise<File | OpeningText | null> {
  try {
    const carried = sessionStorage.getItem(carriedPasteKey)
    sessionStorage.removeItem(carriedPasteKey)
    if (carried?.trim()) return { text: carried, areCodes: false }
  } catch {
    // Storage is closed: the address may still say something.
  }
  const shared = await takeSharedInput()
  if (typeof shared === 'string') return { text: shared, areCodes: false }
  if (shared !== null) return shared
  const codes = new URLSearchParams(location.hash.slice(1)).get('codes')
  return codes === null
    ? null
    : { text: codes.split(',').slice(0, mostCodes).join('\n'), areCodes: true }
}

/**
 * Puts the codes, and nothing else, into the address, so that it can be sent to a colleague. What
 * stands after `#` stays in the browser.
 */
export function rememberCodes({ findings }: Decoding): void {
  const codes = findings.slice(0, mostCodes).map(({ code }) => encodeURIComponent(code))
  if (codes.length === 0) return forgetCodes()
  history.replaceState(history.state, '', `#codes=${codes.join(',')}`)
}

export function forgetCodes(): void {
  if (location.hash) history.replaceState(history.state, '', location.pathname)
}

/** Leaves the values of the paste for the fix pages of this tab; an empty record takes them away. */
export function rememberValues(values: PasteValues): void {
  try {
    if (Object.keys(values).length > 0)
      sessionStorage.setItem(pasteValuesKey, JSON.stringify(values))
    else sessionStorage.removeItem(pasteValuesKey)
  } catch {
    // Storage is closed: commands keep their placeholders.
  }
}
