import type { DecoderFacts } from './decoder'

/** Ids of the element that the decoder lives in, and of what its script reads. */
export const decoderRoot = 'decoder'
export const decoderFacts = 'decoder-facts'

/** The box to tick by which a reader lets fix pages be looked for. */
export const lookBox = 'input[type="checkbox"]'

/** What the page leaves for the script that takes the decoder over. */
export type TakenOver = {
  facts: DecoderFacts
  /** Class names by style sheet and local name. */
  classNames: Readonly<Record<string, Readonly<Record<string, string>>>>
}
