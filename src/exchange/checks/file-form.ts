import path from 'node:path'
import { faultAt, type ContentSet, type Entry } from '../content-set'
import type { Fault } from '../fault'
import { formats, kinds, type Kind } from '../kinds'

const checkName = (kind: Kind, entry: Entry<Kind>): Fault[] => {
  const name = path.posix.basename(entry.file)
  const expected = entry.value.slug + formats[kind].extension
  if (name === expected) return []
  return [faultAt(entry, ['slug'], `the slug asks for the file name ${expected}`)]
}

/** A file has to be byte for byte what an export would write, or each export would change it. */
const checkForm = <K extends Kind>(kind: K, entry: Entry<K>): Fault[] => {
  const canonical = formats[kind].serialize(entry.value)
  if (canonical === entry.text) return []
  const written = entry.text.split('\n')
  const wanted = canonical.split('\n')
  const index = wanted.findIndex((line, at) => line !== written[at])
  const at = index < 0 ? wanted.length : index
  const message = `not in canonical form; run "npm run content -- format". Here should stand: ${JSON.stringify(wanted[at] ?? 'the end')}`
  return [{ file: entry.file, line: at + 1, message }]
}

/** A wrong slug in a file would overwrite another document, so the two have to agree. */
export const checkFileNames = (set: ContentSet): Fault[] =>
  kinds.flatMap((kind) => set[kind].flatMap((entry) => checkName(kind, entry)))

const checkForms = <K extends Kind>(kind: K, entries: readonly Entry<K>[]): Fault[] =>
  entries.flatMap((entry) => checkForm(kind, entry))

/** Every file is in the one form that an export writes. */
export const checkFileForms = (set: ContentSet): Fault[] =>
  kinds.flatMap((kind) => checkForms(kind, set[kind]))
