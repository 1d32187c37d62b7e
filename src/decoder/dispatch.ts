/**
 * One pass over the text finds every literal of every list at once (Aho and Corasick's automaton, its table
 * filled in as texts go through it), so that a pattern runs only over lines that can hold a match.
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
/** An entry that no text has needed so far. */
const UNKNOWN = 0xffff
const ROOT = 0
/** Letters beyond ASCII fold into it, in triggers and texts alike: that can wake a pattern in vain, never miss one. */
const ASCII = 127
/** A row of the table has one column a symbol, two to the power of `SHIFT`: more would cost memory that the processor keeps near. */
const SHIFT = 6
/** The symbols: letters without a column of their own, the line end, and one for each letter that has one. */
const OTHER = 0
const LINE_END = 1
const MOST_SYMBOLS = 1 << SHIFT
/** Letters with a column of their own. What most of a text is made of comes first: it shares a cache line of each row. */
const COLUMNS = `abcdefghijklmnopqrstuvwxyz0123456789 -_.:/="',()[]{}<>@#&|*%\\\t`
const nothing: readonly number[] = []

/** What each letter is read as, capitals as small ones. */
const symbolOf = new Uint8Array(ASCII + 1).fill(OTHER)
for (let at = 0; at < COLUMNS.length; at++) symbolOf[COLUMNS.charCodeAt(at)] = LINE_END + 1 + at
for (let upper = 65; upper <= 90; upper++) symbolOf[upper] = symbolOf[upper + 32] ?? OTHER
symbolOf[NEWLINE] = LINE_END

const symbolAt = (text: string, at: number): number =>
  symbolOf[text.charCodeAt(at) & ASCII] ?? OTHER

const readsAsLineEnd = (letter: string): boolean => (letter.charCodeAt(0) & ASCII) === NEWLINE

/** Only its first letter may say that a literal stands where a line begins. */
function refuseLineEnds(words: readonly string[]): void {
  const suspects = words.join('').match(/[^\u0000-\u007f]/g) ?? []
  const bad = suspects.some(readsAsLineEnd) && words.find((word) => [...word].some(readsAsLineEnd))
  if (bad) throw new Error(`trigger ${bad} has a letter that folds into a line end`)
}

/** Literals that share the beginning that a state stands for. */
type Group = { depth: number; words: readonly number[] }

/** The automaton, as far as texts have needed it; `next` has a row of symbols for each state. */
type Automaton = {
  next: Uint16Array
  /** The lists of which a literal ends in a state. */
  wakes: (readonly number[] | undefined)[]
  /** Works out an entry of the table that is still `UNKNOWN`. */
  learn: (state: number, symbol: number) => number
  /** The state in which a line begins. */
  beginning: number
}

/**
 * Starts with the root alone: a state and each of its ways on are made when a text first takes them.
 * Thousands of literals cost nothing until then, and the states that texts do reach lie close together
 * in memory.
 */
function startAutomaton(literals: readonly (readonly string[])[]): Automaton {
  const words = literals.flat()
  refuseLineEnds(words)
  const listOf = new Uint16Array(words.length)
  let word = 0
  let letters = 2
  literals.forEach((list, index) => {
    for (const literal of list) {
      letters += literal.length
      listOf[word++] = index
    }
  })
  const next = new Uint16Array(Math.min(letters, STATE) << SHIFT)
  const wakes: Automaton['wakes'] = []
  /** Where a state goes on when its literals break off: the longest end of what was read that begins another. */
  const fallback: number[] = []
  const groups: Group[] = []
  /** Of a state that was asked for a way on, its group by the next symbol. */
  const branches: (Map<number, Group> | undefined)[] = []

  function branchesOf(state: number): Map<number, Group> {
    const known = branches[state]
    if (known) return known
    const { depth, words: shared } = groups[state] ?? { depth: 0, words: [] }
    const bySymbol = new Map<number, { depth: number; words: number[] }>()
    for (const word of shared) {
      const literal = words[word] ?? ''
      if (literal.length === depth) continue
      const symbol = symbolOf[literal.charCodeAt(depth) & ASCII] ?? OTHER
      const branch = bySymbol.get(symbol)
      if (branch) branch.words.push(word)
      else bySymbol.set(symbol, { depth: depth + 1, words: [word] })
    }
    branches[state] = bySymbol
    return bySymbol
  }

  function addState(group: Group, back: number): number {
    if (wakes.length >= STATE) throw new Error('too many triggers for one automaton')
    const ending = group.words
      .filter((word) => words[word]?.length === group.depth)
      .map((word) => listOf[word] ?? 0)
    const inherited = wakes[back] ?? nothing
    const all = ending.length ? [...new Set([...ending, ...inherited])] : inherited
    const state = wakes.push(all.length ? all : undefined) - 1
    fallback.push(back)
    groups.push(group)
    const row = state << SHIFT
    next.fill(UNKNOWN, row, row + MOST_SYMBOLS)
    next[row | LINE_END] = beginning | EVENT
    return state
  }

  function learn(state: number, symbol: number): number {
    const cell = (state << SHIFT) | symbol
    const known = next[cell] ?? UNKNOWN
    if (known !== UNKNOWN) return known
    const branch = branchesOf(state).get(symbol)
    const otherwise = state === ROOT ? ROOT : learn(fallback[state] ?? ROOT, symbol)
    const target = branch ? addState(branch, otherwise & STATE) : otherwise & STATE
    return (next[cell] = wakes[target] ? target | EVENT : target)
  }

  let beginning = ROOT
  addState({ depth: 0, words: [...words.keys()] }, ROOT)
  const first = branchesOf(ROOT).get(LINE_END)
  if (first) beginning = addState(first, ROOT)
  for (const state of wakes.keys()) next[(state << SHIFT) | LINE_END] = beginning | EVENT
  return { next, wakes, learn, beginning }
}

/**
 * Builds the automaton.
 *
 * @param literals list `i` of lower-case literals; ASCII letters are matched in any case; reported as `i`;
 *   one that begins with a line feed is found where a line begins
 */
export function buildDispatch(literals: readonly (readonly string[])[]): Dispatch {
  const { next, wakes, learn, beginning } = startAutomaton(literals)

  return {
    scan(text, onLine) {
      let state = beginning
      let start = 0
      let line = 0
      let woken: number[] = []
      const stamp = new Int32Array(literals.length).fill(-1)
      const report = (at: number): void => {
        if (woken.length === 0) return
        const end = at > start && text.charCodeAt(at - 1) === RETURN ? at - 1 : at
        if (woken.length > 1) woken.sort((a, b) => a - b)
        onLine(start, end, line, woken)
        woken = []
      }
      for (let at = 0; at < text.length; at++) {
        // Two letters at a time where nothing happens: the second is looked up while the first still finds its way.
        if (at + 1 < text.length) {
          const first = symbolAt(text, at)
          const second = symbolAt(text, at + 1)
          const between = next[(state << SHIFT) | first] ?? 0
          if (between < EVENT) {
            const after = next[(between << SHIFT) | second] ?? 0
            if (after < EVENT) {
              state = after
              at++
              continue
            }
          }
        }
        const symbol = symbolAt(text, at)
        const to = next[(state << SHIFT) | symbol] ?? 0
        if (to < EVENT) {
          state = to
          continue
        }
        state = (to === UNKNOWN ? learn(state, symbol) : to) & STATE
        if (text.charCodeAt(at) === NEWLINE) {
          report(at)
          start = at + 1
          line++
        }
        for (const index of wakes[state] ?? nothing)
          if (stamp[index] !== line) {
            stamp[index] = line
            // Most lines wake one list, and a list that is pushed to takes room for many.
            if (woken.length === 0) woken = [index]
            else woken.push(index)
          }
      }
      report(text.length)
    },
  }
}
