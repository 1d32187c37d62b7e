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

type Trie = { children: Map<number, number>[]; wakes: number[][] }

function classesOf(literals: readonly (readonly string[])[]): {
  classOf: Uint8Array
  count: number
} {
  const classOf = new Uint8Array(ASCII + 1)
  let count = 1
  classOf[NEWLINE] = count++
  for (const literal of literals.flat())
    for (const letter of literal) {
      const code = letter.charCodeAt(0) & ASCII
      if (code === NEWLINE)
        throw new Error(`trigger ${literal} has a letter that folds into a line end`)
      if (classOf[code] === 0) classOf[code] = count++
    }
  for (let upper = 65; upper <= 90; upper++) classOf[upper] = classOf[upper + 32] ?? 0
  return { classOf, count }
}

function trieOf(literals: readonly (readonly string[])[], classOf: Uint8Array): Trie {
  const trie: Trie = { children: [new Map<number, number>()], wakes: [[]] }
  literals.forEach((list, index) => {
    for (const literal of list) {
      let state = 0
      for (const letter of literal) {
        const symbol = classOf[letter.charCodeAt(0) & ASCII] ?? 0
        let child = trie.children[state]?.get(symbol)
        if (child === undefined) {
          child = trie.children.push(new Map<number, number>()) - 1
          trie.wakes.push([])
          trie.children[state]?.set(symbol, child)
        }
        state = child
      }
      trie.wakes[state]?.push(index)
    }
  })
  if (trie.children.length > STATE) throw new Error('too many triggers for one automaton')
  return trie
}

function tableOf({ children, wakes }: Trie, count: number, shift: number): Uint16Array {
  const next = new Uint16Array(children.length << shift)
  const fail = new Uint16Array(children.length)
  const order = [0]
  for (let at = 0; at < order.length; at++) {
    const state = order[at] ?? 0
    const fallback = fail[state] ?? 0
    if (state) wakes[state] = [...new Set([...(wakes[state] ?? []), ...(wakes[fallback] ?? [])])]
    for (let symbol = 0; symbol < count; symbol++) {
      const inherited = state ? (next[(fallback << shift) | symbol] ?? 0) : 0
      const child = children[state]?.get(symbol)
      next[(state << shift) | symbol] = child ?? inherited
      if (child !== undefined) {
        fail[child] = inherited
        order.push(child)
      }
    }
  }
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
  const next = tableOf(trie, count, shift)
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
