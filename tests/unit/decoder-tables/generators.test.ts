import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildTable } from '@/cli/tables/build-table'
import { factTables, readFactFile } from '@/cli/tables/fact-files'
import { SourceMissing } from '@/cli/tables/inputs'
import { addSummaries, mergeDrafts, readSummaries, straySummaries } from '@/cli/tables/merge-drafts'
import { sqlstateTables } from '@/cli/tables/postgres'
import { printTable } from '@/cli/tables/print-table'
import { windowsTables } from '@/cli/tables/windows-headers'
import { loadAllTables } from '@/decoder/tables'

const folder = 'src/decoder/tables'
const inputs = { root: '/', packages: ['node_modules'], facts: `${folder}/facts` }
const summaries = readSummaries(readFileSync(`${folder}/facts/summaries.txt`, 'utf8'))
const committed = await loadAllTables()

/** Tables whose sources all come with the project, so that any machine can write them anew. */
const drafts = mergeDrafts([...sqlstateTables(inputs), ...factTables(inputs)]).filter(
  (draft) => committed.get(draft.id)?.sources.length === draft.sources.length,
)

test('the tables that any machine can write are most of the hand-kept ones', () => {
  const ids = drafts.map((draft) => draft.id)
  expect(ids).toEqual(expect.arrayContaining(['aadsts', 'intune', 'msi', 'sqlstate', 'winget']))
})

test.each(drafts.map((draft) => [draft.id, draft] as const))(
  '%s comes out the same, byte for byte',
  (id, draft) => {
    const text = printTable(buildTable(addSummaries(draft, summaries)))
    expect(text).toBe(readFileSync(`${folder}/${id}.ts`, 'utf8'))
  },
)

test('a machine without the headers says which file it misses', () => {
  const empty = mkdtempSync(join(tmpdir(), 'tables-'))
  expect(() => windowsTables({ ...inputs, root: empty })).toThrow(SourceMissing)
})

const head = 'title: Codes\nkeys: number\nsource: A page | 1 | 2026 | facts\n'

test('a fact file is read into rows, in the order of their keys', () => {
  const draft = readFactFile(
    'codes',
    `${head}# aside\n\n0x1F | NAME | What it means.\n-5 | OTHER\n`,
  )
  expect(buildTable(draft)).toEqual({
    id: 'codes',
    title: 'Codes',
    sources: [{ title: 'A page', version: '1', date: '2026', licence: 'facts' }],
    rows: '-5\tOTHER\n1F\tNAME\t\tWhat it means.',
  })
})

test('a fact file with a wrong key, a source cut short or an unknown source is refused', () => {
  expect(() => readFactFile('codes', `${head}five | NAME`)).toThrow('Not a number: five')
  expect(() => readFactFile('codes', 'source: A page | 1')).toThrow('A source lacks a part')
  expect(() => readFactFile('codes', `${head}5 | NAME |  | 3`)).toThrow('no source 3 for 5')
})

test('a summary for a name that no table has is found', () => {
  const draft = readFactFile('codes', `${head}5 | NAME`)
  expect(straySummaries([draft], readSummaries('[codes]\nNAME | Known.\nGONE | Stray.\n'))).toEqual(
    ['codes: GONE'],
  )
})
