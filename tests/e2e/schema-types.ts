import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** A value with its texts replaced by one of their kind, and lists by one item of each kind. */
function shapeOf(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const shapes = new Map(value.map((item) => [JSON.stringify(shapeOf(item)), shapeOf(item)]))
    return [...shapes.values()]
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([key, inner]) => [key, shapeOf(inner, key)]),
    )
  if (typeof value === 'number') return 1
  if (name.startsWith('@')) return value
  return /^\d{4}-\d\d-\d\d/.test(String(value)) ? '2026-11-23' : 'text'
}

/**
 * Structured data against the vocabulary of schema.org, as the package `schema-dts` ships it: the
 * compiler is given each document of another shape as a literal, so that a property or type which
 * schema.org does not know is a fault.
 */
export function typeFaults(documents: readonly { '@type': string }[]): string[] {
  const shapes = new Map(
    documents.map((document) => {
      const shape = JSON.stringify(shapeOf(document), null, 2)
      return [shape, document['@type']]
    }),
  )
  const source = [
    `import type * as schema from 'schema-dts'`,
    ...[...shapes].map(
      ([shape, type], at) =>
        `export const document${at}: schema.WithContext<schema.${type}> = ${shape}`,
    ),
  ].join('\n')
  const file = path.resolve('.cache/e2e/structured-data.ts')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, source)
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  })
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
