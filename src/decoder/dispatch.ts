/**
 * One pass over the text finds every literal of every list at once (Aho and Corasick's automaton,
 * built out to a full table), so that a pattern runs only over lines that can hold a match.
 */

/** Called with a line that holds literals, and the lists that they are of, in ascending order. */
export type OnLine = (start: number, end: number, line: number, woken: readonly number[]) => void

/** Reports each line that holds a literal. */
export type Dispatch = { scan(text: string, onLine: OnLine): void }

const NEWLINE = 10
const RETURN = 13
/** Set in a table entry when something happens on arrival: a literal ends, or the line does. */
const EVENT = 0x8000
const STATE = 0x7fff
/** Letters beyond ASCII fold into it, in triggers and texts alike: that can wake a pattern in vain, never miss one. */
const ASCII = 127
/** A row of the table has one column a symbol, two to the power of `SHIFT`: more would cost memory that the processor keeps near. */
const SHIFT = 6
/** The symbols: letters that no literal has, the line end, letters that few literals have, and one for each other letter. */
const NONE = 0
const LINE_END = 1
const RARE = 2
const MOST_SYMBOLS = 1 << SHIFT
const nothing: readonly number[] = []
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** What a letter is read as: one of ASCII, and a small one. */
function folded(letter: number): number {
  const code = letter & ASCII
  return code >= 65 && code <= 90 ? code + 32 : code
}

function symbolsOf(literals: readonly string[]): Uint8Array {
  // Letters and digits first: what most of a text is made of shares a cache line of each row.
  const uses = new Map<number, number>()
  for (const literal of literals)
    for (let at = literal.startsWith('\n') ? 1 : 0; at < literal.length; at++) {
      const code = folded(literal.charCodeAt(at))
      if (code === NEWLINE)
        throw new Error(`trigger ${literal} has a letter that folds into a line end`)
      uses.set(code, (uses.get(code) ?? 0) + 1)
    }
  const letters = [...LETTERS].map((letter) => letter.charCodeAt(0))
  const others = [...uses].sort((a, b) => b[1] - a[1]).map(([code]) => code)
  const symbolOf = new Uint8Array(ASCII + 1).fill(NONE)
  let count = RARE + 1
  for (const code of new Set([...letters, ...others]))
    symbolOf[code] = count < MOST_SYMBOLS ? count++ : RARE
  for (let upper = 65; upper <= 90; upper++) symbolOf[upper] = symbolOf[upper + 32] ?? NONE
  symbolOf[NEWLINE] = LINE_END
  return symbolOf
}

/** Where to go from a state with a symbol, and the lists of which a literal ends there. */
type Automaton = { next: Uint16Array; wakes: (number[] | undefined)[] }

/** A literal on its way into the tree. */
type Path = { literal: string; list: number; state: number }

/**
 * The tree of all literals, in a table: a state is a row, 0 says that nothing follows. States are
 * numbered by depth: those that a text is mostly in lie close together in memory.
 */
function treeOf(literals: readonly (readonly string[])[], symbolOf: Uint8Array): Automaton {
  const letters = literals.reduce(
    (sum, list) => list.reduce((length, literal) => length + literal.length, sum),
    1,
  )
  const next = new Uint16Array(Math.min(letters, STATE + 1) << SHIFT)
  const wakes: Automaton['wakes'] = [undefined]
  let growing: Path[] = literals.flatMap((list, index) =>
    list.map((literal) => ({ literal, list: index, state: 0 })),
  )
  for (let depth = 0; growing.length > 0; depth++) {
    for (const path of growing) {
      const { literal } = path
      const cell = (path.state << SHIFT) | (symbolOf[literal.charCodeAt(depth) & ASCII] ?? NONE)
      if (next[cell] === 0) {
        if (wakes.length > STATE) throw new Error('too many triggers for one automaton')
        next[cell] = wakes.push(undefined) - 1
      }
      const state = next[cell] ?? 0
      path.state = state
      if (literal.length === depth + 1) (wakes[state] ??= []).push(path.list)
    }
    growing = growing.filter(({ literal }) => literal.length > depth + 1)
  }
  return { next: next.subarray(0, wakes.length << SHIFT), wakes }
}

/** Fills in where a state goes when the literal breaks off: to the longest end of what was read that begins another. */
function completed({ next, wakes }: Automaton): Automaton {
  const fallback = new Uint16Array(wakes.length)
  for (let state = 0; state < wakes.length; state++) {
    const back = fallback[state] ?? 0
    const inherited = state ? wakes[back] : undefined
    if (inherited) wakes[state] = [...new Set([...(wakes[state] ?? []), ...inherited])]
    const row = state << SHIFT
    const backRow = back << SHIFT
    for (let symbol = 0; symbol < MOST_SYMBOLS; symbol++) {
      const otherwise = state ? (next[backRow | symbol] ?? 0) : 0
      const child = next[row | symbol] ?? 0
      if (child) fallback[child] = otherwise
      else next[row | symbol] = otherwise
    }
  }
  const beginning = next[LINE_END] ?? 0
  for (let at = 0; at < next.length; at++)
    if (wakes[next[at] ?? 0]) next[at] = (next[at] ?? 0) | EVENT
  for (let state = 0; state < wakes.length; state++)
    next[(state << SHIFT) | LINE_END] = beginning | EVENT
  return { next, wakes }
}

/**
 * Builds the automaton.
 *
 * @param literals list `i` of lower-case literals; ASCII letters are matched in any case; reported as `i`;
 *   one that begins with a line feed is found where a line begins
 */
export function buildDispatch(literals: readonly (readonly string[])[]): Dispatch {
  const symbolOf = symbolsOf(literals.flat())
  const { next, wakes } = completed(treeOf(literals, symbolOf))

  return {
    scan(text, onLine) {
      let state = (next[LINE_END] ?? 0) & STATE
      let start = 0
      let line = 0
      let woken: number[] = []
      const stamp = new Int32Array(literals.length).fill(-1)
      const report = (at: number): void => {
        if (woken.length === 0) return
        const end = at > start && text.charCodeAt(at - 1) === RETURN ? at - 1 : at
        onLine(
          start,
          end,
          line,
          woken.sort((a, b) => a - b),
        )
        woken = []
      }
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        state = next[(state << SHIFT) | (symbolOf[code & ASCII] ?? 0)] ?? 0
        if (state < EVENT) continue
        state &= STATE
        if (code === NEWLINE) {
          report(at)
          start = at + 1
          line++
        }
        for (const index of wakes[state] ?? nothing)
          if (stamp[index] !== line) {
            stamp[index] = line
            woken.push(index)
          }
      }
      report(text.length)
    },
  }
}
