import { printFault } from '@/exchange/fault'
import { importContent, type ImportReport, type Outcome } from '@/exchange/import'
import { readFiles } from '@/exchange/read-files'
import { contentRoot, plural } from './words'
import { withPayload } from './database'

export type ImportFlags = { force: boolean; dryRun: boolean }

const outcomes: readonly [Outcome, string][] = [
  ['created', 'created'],
  ['updated', 'updated'],
  ['unchanged', 'unchanged'],
  ['edited', 'left alone: edited in the CMS since the last import (--force replaces them)'],
  ['trashed', 'left alone: in the trash (--force brings them back)'],
  ['failed', 'failed'],
]

const printReport = ({ results, faults }: ImportReport): void => {
  for (const fault of faults) console.error(printFault(fault))
  for (const { outcome, file } of results) {
    if (outcome === 'edited' || outcome === 'trashed') console.log(`${outcome} ${file}`)
  }
  for (const [outcome, words] of outcomes) {
    const count = results.filter((result) => result.outcome === outcome).length
    if (count > 0) console.log(`${String(count).padStart(5)} ${words}`)
  }
}

/** Imports the files at the paths, or all of `content/`. Exit code 1 when a file could not go in. */
export const runImport = async (
  paths: readonly string[],
  { force, dryRun }: ImportFlags,
): Promise<number> => {
  const { files, faults } = await readFiles(paths.length > 0 ? paths : [contentRoot])
  return withPayload(async (payload) => {
    const report = await importContent({
      payload,
      files,
      force,
      dryRun,
      onProgress: ({ done, total, last }) => {
        const isNews = last.outcome === 'created' || last.outcome === 'updated'
        if (isNews) console.log(`${done}/${total} ${last.outcome} ${last.file}`)
      },
    })
    printReport({ ...report, faults: [...faults, ...report.faults] })
    const verb = dryRun ? 'would be imported' : 'imported'
    console.log(`${plural(report.results.length, 'file')} of ${files.length} ${verb}`)
    return faults.length + report.faults.length === 0 ? 0 : 1
  })
}
