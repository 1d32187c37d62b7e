/**
 * Writes src/decoder/tables from their sources: `npm run tables -- [--root DIR] [--packages DIR]`.
 * A table whose source is not on this machine stays as it is. src/decoder/tables/README.md says how
 * to get the sources.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildTable } from './build-table'
import { SourceMissing } from './inputs'
import { printLoaders } from './print-loaders'
import { printList } from './print-list'
import { printTable } from './print-table'
import { libraryTables } from './c-libraries'
import { factTables } from './fact-files'
import { addSummaries, mergeDrafts, readSummaries, straySummaries } from './merge-drafts'
import { httpTable, mysqlTable, signalTable } from './npm-packages'
import { opensslTables } from './openssl'
import { sqlstateTables } from './postgres'
import { winapiTables } from './rust-winapi'
import { windowsTables } from './windows-headers'
import type { TableData } from '@/decoder/types'
import type { Draft } from './build-table'
import type { Inputs } from './inputs'

const generators: readonly ((inputs: Inputs) => Draft[])[] = [
  windowsTables,
  winapiTables,
  httpTable,
  sqlstateTables,
  mysqlTable,
  libraryTables,
  opensslTables,
  signalTable,
  factTables,
]

const here = dirname(fileURLToPath(import.meta.url))
const project = resolve(here, '../../..')
const tables = join(project, 'src/decoder/tables')
const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '/' },
    packages: { type: 'string', multiple: true, default: [] },
  },
})
const inputs: Inputs = {
  root: values.root,
  packages: [...values.packages, join(project, 'node_modules')],
  facts: join(tables, 'facts'),
}

function write(name: string, text: string): boolean {
  const file = join(tables, name)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  writeFileSync(file, text)
  return true
}

function existing(id: string): Promise<TableData> {
  return (import(join(tables, `${id}.ts`)) as Promise<{ table: TableData }>).then((it) => it.table)
}

const drafts: Draft[] = []
let isWhole = true
for (const generate of generators) {
  try {
    drafts.push(...generate(inputs))
  } catch (error) {
    if (!(error instanceof SourceMissing)) throw error
    console.warn(`${generate.name}: not on this machine: ${error.message}`)
    isWhole = false
  }
}

/** Whether a table has a source that this machine lacks: written now, it would lose facts. */
async function wouldShrink(draft: Draft): Promise<boolean> {
  if (isWhole || !existsSync(join(tables, `${draft.id}.ts`))) return false
  const titles = draft.sources.map((source) => source.title)
  return (await existing(draft.id)).sources.some((source) => !titles.includes(source.title))
}

const summaries = readSummaries(readFileSync(join(inputs.facts, 'summaries.txt'), 'utf8'))
const merged = mergeDrafts(drafts)
for (const draft of merged) {
  if (await wouldShrink(draft)) {
    console.warn(`${draft.id}: left as it is`)
    continue
  }
  const table = buildTable(addSummaries(draft, summaries))
  if (write(`${table.id}.ts`, printTable(table)))
    console.log(`${table.id}: ${table.rows.split('\n').length} rows`)
}
if (isWhole) {
  const strays = straySummaries(merged, summaries)
  if (strays.length > 0) throw new Error(`Summaries of no name: ${strays.join(', ')}`)
}

const ids = readdirSync(tables)
  .filter((file) => /^[a-z0-9-]+\.ts$/.test(file) && !/^(?:index|loaders)\.ts$/.test(file))
  .map((file) => file.slice(0, -3))
  .sort()
write('loaders.ts', printLoaders(ids))
const written = await Promise.all(ids.map(existing))
write('README.md', printList(readFileSync(join(tables, 'README.md'), 'utf8'), written))
