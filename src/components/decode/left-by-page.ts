import { decoderFacts, type TakenOver } from './taken-over'

let left: TakenOver | null = null

/** Reads what `decoder-place.tsx` left in the page. */
export const leftByPage = (): TakenOver =>
  (left ??= JSON.parse(document.getElementById(decoderFacts)?.textContent ?? '') as TakenOver)
