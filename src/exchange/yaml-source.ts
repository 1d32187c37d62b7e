import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, type Node } from 'yaml'
import type { LocalFault } from './fault'

export type Path = readonly PropertyKey[]

/** A piece of YAML that remembers where everything in it stands. */
export type YamlSource = {
  value: unknown
  faults: LocalFault[]
  /** The line of what stands at a path; of the nearest thing around it when nothing does. */
  lineOf: (path: Path) => number
  /** The line of a key itself, for keys that should not be there. */
  lineOfKey: (path: Path, key: string) => number
  /** The line on which the text of a scalar begins, and whether its lines are the file's lines. */
  textStart: (path: Path) => { line: number; isBlock: boolean }
}

const childOf = (node: unknown, key: PropertyKey): unknown => {
  if (isMap(node)) return node.get(key, true)
  return isSeq(node) && typeof key === 'number' ? node.items[key] : undefined
}

/** Reads YAML whose first line is line `firstLine` of its file. */
export const readYaml = (source: string, firstLine: number): YamlSource => {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    line: lineAt(pos[0]),
    message: `YAML: ${message}`,
  }))
  const nodeAt = (path: Path): Node | null => {
    let nearest: Node | null = document.contents
    let node: unknown = document.contents
    for (const key of path) {
      node = childOf(node, key)
      if (!isNode(node)) break
      nearest = node
    }
    return nearest
  }
  const lineOf = (path: Path): number => lineAt(nodeAt(path)?.range?.[0] ?? 0)
  const read = (): unknown => {
    if (faults.length > 0) return undefined
    try {
      return document.toJS({ maxAliasCount: 0 })
    } catch {
      faults.push({ line: firstLine, message: 'YAML: anchors and aliases (&, *) are not allowed' })
      return undefined
    }
  }
  return {
    value: read(),
    faults,
    lineOf,
    lineOfKey: (path, key) => {
      const node = nodeAt(path)
      const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined
      return isNode(pair?.key) ? lineAt(pair.key.range?.[0] ?? 0) : lineOf(path)
    },
    textStart: (path) => {
      const node = nodeAt(path)
      const isBlock = isScalar(node) && /^BLOCK_/.test(node.type ?? '')
      return { line: lineOf(path) + (isBlock ? 1 : 0), isBlock }
    },
  }
}
