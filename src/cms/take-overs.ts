import type { Payload } from 'payload'
import { recordTakeOver } from './hooks/audit'

/** Payload makes the collection of locks itself, after our configuration was read. */
const locks = 'payload-locked-documents'

/** From here on, taking over a document that somebody has open leaves a row in the log. */
export function watchTakeOvers(payload: Payload): void {
  const { afterChange } = payload.collections[locks].config.hooks
  if (!afterChange.includes(recordTakeOver)) afterChange.push(recordTakeOver)
}
