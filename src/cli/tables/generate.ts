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
import { windowsTables } from './windows-headers'
import type { TableData } from '@/decoder/types'
import type { Draft } from './build-table'
import type { Inputs } from './inputs'

const generators: readonly ((inputs: Inputs) => Draft[])[] = [windowsTables]

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

for (const generate of generators) {
  try {
    for (const draft of generate(inputs)) {
      const table = buildTable(draft)
      if (write(`${table.id}.ts`, printTable(table)))
        console.log(`${table.id}: ${table.rows.split('\n').length} rows`)
    }
  } catch (error) {
    if (!(error instanceof SourceMissing)) throw error
    console.warn(`${generate.name}: left as it is, not on this machine: ${error.message}`)
  }
}

const ids = readdirSync(tables)
  .filter((file) => /^[a-z0-9-]+\.ts$/.test(file) && !/^(?:index|loaders)\.ts$/.test(file))
  .map((file) => file.slice(0, -3))
  .sort()
write('loaders.ts', printLoaders(ids))
const written = await Promise.all(
  ids.map(async (id) => ((await import(join(tables, `${id}.ts`))) as { table: TableData }).table),
)
write('README.md', printList(readFileSync(join(tables, 'README.md'), 'utf8'), written))
