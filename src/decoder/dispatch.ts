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
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

type Trie = { children: Map<number, number>[]; wakes: number[][] }

function classesOf(literals: readonly (readonly string[])[]): {
  classOf: Uint8Array
  count: number
} {
  const classOf = new Uint8Array(ASCII + 1)
  let count = 1
  classOf[NEWLINE] = count++
  // Letters and digits first: what most of a text is made of shares a cache line of each row.
  for (const literal of [LETTERS, ...literals.flat()])
    for (const letter of literal) {
      const code = letter.charCodeAt(0) & ASCII
      if (code === NEWLINE)
        throw new Error(`trigger ${literal} has a letter that folds into a line end`)
      if (classOf[code] === 0) classOf[code] = count++
    }
  for (let upper = 65; upper <= 90; upper++) classOf[upper] = classOf[upper + 32] ?? 0
  return { classOf, count }
}

/** States are numbered by depth: those that a text is mostly in lie close together in memory. */
function trieOf(literals: readonly (readonly string[])[], classOf: Uint8Array): Trie {
  const trie: Trie = { children: [new Map<number, number>()], wakes: [[]] }
  let growing = literals.flatMap((list, index) =>
    list.map((literal) => ({ literal, index, state: 0 })),
  )
  for (let depth = 0; growing.length > 0; depth++) {
    for (const path of growing) {
      const symbol = classOf[path.literal.charCodeAt(depth) & ASCII] ?? 0
      const children = trie.children[path.state]
      let child = children?.get(symbol)
      if (child === undefined) {
        child = trie.children.push(new Map<number, number>()) - 1
        trie.wakes.push([])
        children?.set(symbol, child)
      }
      path.state = child
      if (path.literal.length === depth + 1) trie.wakes[child]?.push(path.index)
    }
    growing = growing.filter(({ literal }) => literal.length > depth + 1)
  }
  if (trie.children.length > STATE) throw new Error('too many triggers for one automaton')
  return trie
}

function tableOf({ children, wakes }: Trie, shift: number): Uint16Array {
  const next = new Uint16Array(children.length << shift)
  const fail = new Uint16Array(children.length)
  children.forEach((own, state) => {
    const fallback = fail[state] ?? 0
    const inherited = wakes[fallback] ?? []
    if (state && inherited.length)
      wakes[state] = [...new Set([...(wakes[state] ?? []), ...inherited])]
    const row = state << shift
    next.copyWithin(row, fallback << shift, (fallback + 1) << shift)
    for (const [symbol, child] of own) {
      fail[child] = state ? (next[row | symbol] ?? 0) : 0
      next[row | symbol] = child
    }
  })
  for (let at = 0; at < next.length; at++) {
    const state = next[at] ?? 0
    if (wakes[state]?.length) next[at] = state | EVENT
  }
  const newline = 1
  for (let state = 0; state < children.length; state++) next[(state << shift) | newline] = EVENT
  return next
}

/**
 * Builds the automaton.
 *
 * @param literals list `i` of lower-case literals; ASCII letters are matched in any case; reported as `i`
 */
export function buildDispatch(literals: readonly (readonly string[])[]): Dispatch {
  const { classOf, count } = classesOf(literals)
  const trie = trieOf(literals, classOf)
  const shift = Math.ceil(Math.log2(count))
  const next = tableOf(trie, shift)
  const { wakes } = trie

  return {
    scan(text, onLine) {
      let state = 0
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
        state = next[(state << shift) | (classOf[code & ASCII] ?? 0)] ?? 0
        if (state < EVENT) continue
        state &= STATE
        if (code === NEWLINE) {
          report(at)
          start = at + 1
          line++
        }
        for (const index of wakes[state] ?? [])
          if (stamp[index] !== line) {
            stamp[index] = line
            woken.push(index)
          }
      }
      report(text.length)
    },
  }
}
