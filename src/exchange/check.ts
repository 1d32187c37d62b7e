import { checkCompleteness } from './checks/completeness'
import { checkFileForm } from './checks/file-form'
import { checkReferences } from './checks/references'
import { checkRepetition } from './checks/repetition'
import { checkStyle } from './checks/style'
import { checkUniqueness } from './checks/uniqueness'
import { parseFiles } from './content-set'
import type { ContentSet, SourceFile } from './content-set'
import type { Fault } from './fault'

const checks: readonly ((set: ContentSet) => Fault[])[] = [
  checkFileForm,
  checkUniqueness,
  checkReferences,
  checkCompleteness,
  checkStyle,
  checkRepetition,
]

const byPlace = (a: Fault, b: Fault): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line

/** Everything that a program can find wrong in a whole content folder, by file and line. */
export const checkContent = (
  files: readonly SourceFile[],
): { set: ContentSet; faults: Fault[] } => {
  const { set, faults } = parseFiles(files)
  const found = [...faults, ...checks.flatMap((check) => check(set))]
  return { set, faults: found.sort(byPlace) }
}
