import { familyGroups, loadFamily } from './families/lazy'
import { normalize } from './normalize'
import { buildEngine } from './pipeline'
import { makeReader } from './reader'
import { buildSweep } from './sweep'
import type { Family } from './family'
import type { Engine } from './pipeline'
import type { LoadTables, Reader } from './reader'
import type { Decoding } from './types'

/** Families that wait for the same literals. */
export type FamilyGroup = { triggers: readonly string[]; ids: readonly string[] }

/** The decoder for a browser: families and tables arrive when a text needs them. */
export type LazyDecoder = {
  /** As `decode`, once everything that the text needs is there. */
  decode(text: string): Promise<Decoding>
  /** Reads a file; its answer has no `redacted`, which a page of findings has no use for. */
  createReader(): Reader
}

/**
 * Makes a decoder that fetches only those families whose literals a text has. A family that hears none
 * of its literals can't find anything, so the answer is the same as with all of them.
 *
 * @param loadTables `loadTables` of `tables/`
 */
export function createLazyDecoder(loadTables: LoadTables): LazyDecoder {
  const sweep = buildSweep([familyGroups.map(({ triggers }) => triggers)])
  const order = [...new Set(familyGroups.flatMap(({ ids }) => ids))]
  const loaded = new Map<string, Family>()
  let engine: Engine | undefined

  async function engineFor(text: string): Promise<Engine> {
    const woken = new Set<string>()
    sweep(normalize(text).text, [
      (_start, _end, _line, groups) => {
        for (const group of groups) for (const id of familyGroups[group]?.ids ?? []) woken.add(id)
      },
    ])
    const missing = [...woken].filter((id) => !loaded.has(id))
    const arrived = await Promise.all(missing.map(loadFamily))
    for (const family of arrived) loaded.set(family.id, family)
    if (arrived.length || !engine) engine = buildEngine(order.flatMap((id) => loaded.get(id) ?? []))
    return engine
  }

  const prepare = async (text: string) => {
    const { examine, tablesFor } = await engineFor(text)
    return { examine, tables: await loadTables(tablesFor(text)) }
  }
  return {
    async decode(text) {
      const ready = await engineFor(text)
      return ready.decode(text, await loadTables(ready.tablesFor(text)))
    },
    createReader: () => makeReader(prepare, false),
  }
}
