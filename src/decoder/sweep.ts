import { buildDispatch } from './dispatch'
import type { Dispatch, OnLine } from './dispatch'

/** Lists of literals that one reader of the text waits for; it hears of its own by their index. */
export type Triggers = readonly (readonly string[])[]

/** A line that holds literals of a reader, for one that reads later. */
export type WokenLine = { start: number; end: number; woken: readonly number[] }

/** One pass over the text for several readers at once, each with lists of its own. */
export type Sweep = (text: string, readers: readonly OnLine[]) => void

/**
 * One automaton for several readers; built for the first text, since not every sweep meets one.
 *
 * @example buildSweep([familyTriggers, secretTriggers])(text, [onFamilyLine, onSecretLine])
 */
export function buildSweep(groups: readonly Triggers[]): Sweep {
  let dispatch: Dispatch | undefined
  /** Of each list, its reader and its number there. */
  const places = groups.flatMap((lists, reader) => lists.map((_, own) => ({ reader, own })))
  return (text, readers) => {
    dispatch ??= buildDispatch(groups.flat())
    dispatch.scan(text, (start, end, line, woken) => {
      let own: number[] = []
      let current = 0
      for (const index of woken) {
        const place = places[index]
        if (!place) continue
        if (place.reader !== current) {
          if (own.length) readers[current]?.(start, end, line, own)
          own = []
          current = place.reader
        }
        if (own.length === 0) own = [place.own]
        else own.push(place.own)
      }
      readers[current]?.(start, end, line, own)
    })
  }
}

/** A reader that keeps what it hears for later. */
export function collectLines(): { lines: WokenLine[]; onLine: OnLine } {
  const lines: WokenLine[] = []
  return { lines, onLine: (start, end, _line, woken) => void lines.push({ start, end, woken }) }
}

/** The lines of a text that hold literals, for a reader on its own. */
export function wokenLines(triggers: Triggers): (text: string) => WokenLine[] {
  const sweep = buildSweep([triggers])
  return (text) => {
    const { lines, onLine } = collectLines()
    sweep(text, [onLine])
    return lines
  }
}
