import type { Values } from './content'

/** What was typed and not saved, kept in this browser; `base` is the saved text that it started from. */
export type Copy = { at: number; base: Values; values: Values }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const root = 'desk-copy:'
const longestKept = 30 * 24 * 60 * 60_000

/** One key a document, person and open tab, so that two tabs don't write over each other. */
export const copyKey = (document: string, tab: string): string => `${root}${document}:${tab}`

/** True when the copy could be kept; storage may be closed or full. */
export function keepCopy(store: Store, key: string, copy: Copy): boolean {
  const text = JSON.stringify(copy)
  for (;;) {
    try {
      store.setItem(key, text)
      return true
    } catch {
      // Full: the oldest copy of another document makes room.
      const oldest = copiesIn(store, '').find((other) => other.key !== key)
      if (!oldest) return false
      store.removeItem(oldest.key)
    }
  }
}

export function dropCopy(store: Store, key: string): void {
  store.removeItem(key)
}

/** The copies of a document, the oldest first; what is too old or broken is thrown away. */
export function copiesOf(store: Store, document: string, now: number) {
  return copiesIn(store, `${document}:`).filter(({ key, copy }) => {
    const isKept = now - copy.at < longestKept
    if (!isKept) store.removeItem(key)
    return isKept
  })
}

function copiesIn(store: Store, start: string): { key: string; copy: Copy }[] {
  const keys = Array.from({ length: store.length }, (_, at) => store.key(at))
  return keys
    .filter((key) => key !== null)
    .filter((key) => key.startsWith(root + start))
    .flatMap((key) => {
      const copy = parse(store.getItem(key))
      return copy ? [{ key, copy }] : []
    })
    .sort((a, b) => a.copy.at - b.copy.at)
}

function parse(text: string | null): Copy | null {
  try {
    const copy = JSON.parse(text ?? '') as Partial<Copy>
    return copy.at && copy.values
      ? { at: copy.at, values: copy.values, base: copy.base ?? {} }
      : null
  } catch {
    return null
  }
}
