import type { Fault } from './fault'
import { formats, kinds, type Contents, type Kind } from './kinds'
import type { Path } from './yaml-source'

/** The text of a content file. */
export type SourceFile = { kind: Kind; file: string; text: string }

/** A content file that reads well. */
export type Entry<K extends Kind> = {
  file: string
  text: string
  value: Contents[K]
  lineOf: (path: Path) => number
}

/** Everything that was read, by kind. */
export type ContentSet = { [K in Kind]: Entry<K>[] }

export const faultAt = (entry: Entry<Kind>, path: Path, message: string): Fault => ({
  file: entry.file,
  line: entry.lineOf(path),
  message,
})

const parseFile = <K extends Kind>(kind: K, source: SourceFile): Entry<K> | Fault[] => {
  const { value, faults, lineOf } = formats[kind].parse(source.text)
  if (value) return { file: source.file, text: source.text, value, lineOf }
  return faults.map((fault) => ({ file: source.file, ...fault }))
}

/** What a file is called, as others name it: `errors/aadsts50011-redirect-uri`. */
export const nameOf = (kind: Kind, slug: string): string => `${kind}/${slug}`

/** The names of all files, also of those that do not read well. */
export const namesOf = (files: readonly SourceFile[]): Set<string> =>
  new Set(
    files.map(({ kind, file }) =>
      nameOf(kind, file.replace(/^.*\//s, '').replace(/\.[a-z]+$/, '')),
    ),
  )

/** Parses files into a set; a file with faults is not in the set. */
export const parseFiles = (files: readonly SourceFile[]): { set: ContentSet; faults: Fault[] } => {
  const faults: Fault[] = []
  const parseKind = <K extends Kind>(kind: K): Entry<K>[] =>
    files
      .filter((file) => file.kind === kind)
      .flatMap((file) => {
        const parsed = parseFile(kind, file)
        if (!Array.isArray(parsed)) return [parsed]
        faults.push(...parsed)
        return []
      })
  const set = Object.fromEntries(kinds.map((kind) => [kind, parseKind(kind)]))
  return { set: set as ContentSet, faults }
}
