import { buildCodesAlone } from './codes-alone'
import { buildExplainer } from './explain'
import { families } from './families/index'
import { linesAlone } from './lines-alone'
import { normalize } from './normalize'
import { buildEngine } from './pipeline'
import { makeReader } from './reader'
import type { LoadTables, Reader } from './reader'
import type { Decoding, Reading, TableId, Tables } from './types'

export { templateOf } from './templates/templates'

const engine = buildEngine(families)
const explainer = buildExplainer(engine)
const codesAlone = buildCodesAlone(engine)

/**
 * Reads a text: every code in it with its ranked meanings, root cause first; the message lines with
 * their variable parts masked; and the text without secrets. Pure and synchronous.
 *
 * @param tables what `tablesFor(text)` names, loaded; a missing table costs names, never findings
 * @example decode('Error: 0x80070005', tables).findings[0]?.code // '0x80070005'
 */
export function decode(text: string, tables: Tables): Decoding {
  return engine.decode(text, tables, {
    areCodes: false,
    read: (line) => codesAlone.read(line, tables, false),
  })
}

/**
 * The codes that the rules of the families prove in a text, by their spelling or the words around
 * them: without what a line that is nothing but a code could mean.
 */
export function provenCodes(text: string, tables: Tables): string[] {
  return engine.decode(text, tables).findings.map(({ code }) => code)
}

/** Which tables this text may need: cheap, errs on the side of one too many. */
export function tablesFor(text: string): TableId[] {
  const own = engine.tablesFor(text)
  const alone = linesAlone(normalize(text).text)
  if (alone.length === 0) return own
  return [...new Set([...own, ...alone.flatMap(({ written }) => codesAlone.tablesFor(written))])]
}

/**
 * Reads a file of any size: feed it chunks as they come, then `finish()` answers as `decode` would for
 * the whole text.
 *
 * @param load loads tables, `loadTables` of `tables/`
 * @param keepsRedacted false spares the memory of a second copy of the file; `redacted` is then empty
 */
export function createReader(load: LoadTables, keepsRedacted = true): Reader {
  return makeReader(
    {
      prepare: async (text) => ({
        examine: engine.examine,
        tables: await load(engine.tablesFor(text)),
      }),
      decode: async (text) => decode(text, await load(tablesFor(text))),
    },
    keepsRedacted,
  )
}

/**
 * What a code on its own can mean, the likeliest first; nothing when no family knows it.
 *
 * @param tables what `tablesForCode(code)` names, loaded
 * @example explain('HTTP 403', tables)[0]?.name // 'Forbidden'
 */
export function explain(code: string, tables: Tables): Reading[] {
  return explainer.explain(code, tables)
}

/** Which tables `explain(code)` may need. */
export function tablesForCode(code: string): TableId[] {
  return explainer.tablesForCode(code)
}
