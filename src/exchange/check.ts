import { loadAllTables } from '@/decoder/tables'
import { checkCodes } from './checks/codes'
import { checkCommands } from './checks/commands'
import { checkCompleteness } from './checks/completeness'
import { checkFileForms, checkFileNames } from './checks/file-form'
import { checkLinks } from './checks/links'
import { checkReadingLevel } from './checks/reading-level'
import { checkReferences } from './checks/references'
import { checkRepetition } from './checks/repetition'
import { checkSentenceLength } from './checks/sentences'
import { checkStyle } from './checks/style'
import { checkUniqueness } from './checks/uniqueness'
import { namesOf, parseFiles, type ContentSet, type SourceFile } from './content-set'
import type { Fault } from './fault'

const checks: readonly ((set: ContentSet) => Fault[])[] = [
  checkFileNames,
  checkFileForms,
  checkUniqueness,
  checkLinks,
  checkCompleteness,
  checkStyle,
  checkSentenceLength,
  checkReadingLevel,
  checkRepetition,
]

const byPlace = (a: Fault, b: Fault): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line

/** Everything that a program can find wrong in a whole content folder, by file and line. */
export const checkContent = async (
  files: readonly SourceFile[],
): Promise<{ set: ContentSet; faults: Fault[] }> => {
  const { set, faults } = parseFiles(files)
  const references = checkReferences(set, { files: namesOf(files) })
  const found = [
    ...faults,
    ...references,
    ...checkCodes(set, await loadAllTables()),
    ...(await checkCommands(set)),
    ...checks.flatMap((check) => check(set)),
  ]
  return { set, faults: found.sort(byPlace) }
}
