import { families } from './families/index'
import { buildPipeline } from './pipeline'
import type { LoadTables, Reader } from './reader'
import type { Decoding, TableId, Tables } from './types'

export { templateOf } from './templates/templates'

const pipeline = buildPipeline(families)

/**
 * Reads a text: every code in it with its ranked meanings, root cause first; the message lines with
 * their variable parts masked; and the text without secrets. Pure and synchronous.
 *
 * @param tables what `tablesFor(text)` names, loaded; a missing table costs names, never findings
 * @example decode('Error: 0x80070005', tables).findings[0]?.code // '0x80070005'
 */
export function decode(text: string, tables: Tables): Decoding {
  return pipeline.decode(text, tables)
}

/** Which tables this text may need: cheap, errs on the side of one too many. */
export function tablesFor(text: string): TableId[] {
  return pipeline.tablesFor(text)
}

/**
 * Reads a file of any size: feed it chunks as they come, then `finish()` answers as `decode` would for
 * the whole text.
 *
 * @param load loads tables, `loadTables` of `tables/`
 */
export function createReader(load: LoadTables): Reader {
  return pipeline.createReader(load)
}
