import { familyGroups, loadFamilies } from './families/lazy'
import { normalize } from './normalize'
import { buildEngine } from './pipeline'
import { makeReader } from './reader'
import { buildSweep } from './sweep'
import type { Family } from './family'
import type { Engine } from './pipeline'
import type { LoadTables, Reader } from './reader'
import type { LineAlone } from './lines-alone'
import type { Decoding, Tables } from './types'

/** Families that wait for the same literals. */
export type FamilyGroup = { triggers: readonly string[]; ids: readonly string[] }

/** The decoder for a browser: families and tables arrive when a text needs them. */
export type LazyDecoder = {
  /**
   * As `decode`, once everything that the text needs is there.
   *
   * @param areCodes the text is a list of codes in their canonical spelling, a line each, as this decoder
   *   found them: each of them is then told of, an ordinary word too
   */
  decode(text: string, areCodes?: boolean): Promise<Decoding>
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
    const arrived = await loadFamilies(missing)
    for (const family of arrived) loaded.set(family.id, family)
    if (arrived.length || !engine) engine = buildEngine(order.flatMap((id) => loaded.get(id) ?? []))
    return engine
  }

  const prepare = async (text: string) => {
    const { examine, tablesFor } = await engineFor(text)
    return { examine, tables: await loadTables(tablesFor(text)) }
  }

  /** Lines that are nothing but a code are looked up with what few texts need, so it comes only then. */
  async function decodeAlone(
    text: string,
    unread: readonly string[],
    areCodes: boolean,
  ): Promise<Decoding> {
    const { buildCodesAlone } = await import('./codes-alone')
    let engine = await engineFor(text)
    const textsFor = (tables?: Tables): string =>
      unread.flatMap((code) => buildCodesAlone(engine).textsFor(code, tables)).join('\n')
    engine = await engineFor(textsFor())
    const load = (): Promise<Tables> =>
      loadTables([
        ...engine.tablesFor(text),
        ...unread.flatMap((code) => buildCodesAlone(engine).tablesFor(code)),
      ])
    engine = await engineFor(textsFor(await load()))
    const tables = await load()
    const codesAlone = buildCodesAlone(engine)
    const read = (line: LineAlone) => codesAlone.read(line, tables, areCodes)
    return engine.decode(text, tables, { areCodes, read })
  }

  async function decode(text: string, areCodes = false): Promise<Decoding> {
    const ready = await engineFor(text)
    const unread: string[] = []
    const read = ({ written }: LineAlone): [] => (unread.push(written), [])
    const tables = await loadTables(ready.tablesFor(text))
    const decoding = ready.decode(text, tables, { areCodes, read })
    return unread.length ? decodeAlone(text, unread, areCodes) : decoding
  }

  return { decode, createReader: () => makeReader({ prepare, decode }, false) }
}
