/**
 * One pass over the text finds every literal of every rule at once (Aho and Corasick's automaton,
 * built out to a full table), so that a rule's pattern runs only over lines that can hold a match.
 */

/** Reports each line that holds a literal: which rule, and where the line starts and ends. */
export type Dispatch = {
  /** Runs over `text`; calls `onLine` once per line with the rules that its literals wake, in their order. */
  scan(
    text: string,
    onLine: (start: number, end: number, line: number, rules: readonly number[]) => void,
  ): void
}

const NEWLINE = 10
const RETURN = 13

function classes(literals: readonly (readonly string[])[]): { classOf: Uint8Array; count: number } {
  const classOf = new Uint8Array(128)
  let count = 1
  for (const list of literals)
    for (const literal of list)
      for (const letter of literal) {
        const code = letter.charCodeAt(0)
        if (code > 127) throw new Error(`trigger ${literal} is not ASCII`)
        if (classOf[code] === 0) classOf[code] = count++
      }
  for (let upper = 65; upper <= 90; upper++) classOf[upper] = classOf[upper + 32] ?? 0
  return { classOf, count }
}

/**
 * Builds the automaton for the literals of each rule.
 *
 * @param literals for rule `i` its lower-case literals; matched in any case
 */
export function buildDispatch(literals: readonly (readonly string[])[]): Dispatch {
  const { classOf, count } = classes(literals)
  const children: Map<number, number>[] = [new Map()]
  const wakes: number[][] = [[]]
  literals.forEach((list, rule) => {
    for (const literal of list) {
      let state = 0
      for (const letter of literal) {
        const symbol = classOf[letter.charCodeAt(0)] ?? 0
        let child = children[state]?.get(symbol)
        if (child === undefined) {
          child = children.push(new Map()) - 1
          wakes.push([])
          children[state]?.set(symbol, child)
        }
        state = child
      }
      wakes[state]?.push(rule)
    }
  })

  const shift = Math.ceil(Math.log2(Math.max(2, count)))
  const next = new Uint32Array(children.length << shift)
  const fail = new Uint32Array(children.length)
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
  const hot = Uint8Array.from(wakes, (list) => (list.length ? 1 : 0))

  return {
    scan(text, onLine) {
      let state = 0
      let start = 0
      let line = 0
      let woken: number[] = []
      const stamp = new Int32Array(literals.length).fill(-1)
      for (let at = 0; at <= text.length; at++) {
        const code = at < text.length ? text.charCodeAt(at) : NEWLINE
        if (code === NEWLINE) {
          if (woken.length) {
            onLine(
              start,
              at > start && text.charCodeAt(at - 1) === RETURN ? at - 1 : at,
              line,
              woken.sort((a, b) => a - b),
            )
            woken = []
          }
          state = 0
          start = at + 1
          line++
          continue
        }
        state = next[(state << shift) | (code < 128 ? (classOf[code] ?? 0) : 0)] ?? 0
        if (hot[state] === 1)
          for (const rule of wakes[state] ?? [])
            if (stamp[rule] !== line) {
              stamp[rule] = line
              woken.push(rule)
            }
      }
    },
  }
}
