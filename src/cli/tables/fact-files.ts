import { factFiles } from './inputs'
import type { TableSource } from '@/decoder/types'
import type { Draft, DraftRow, Key } from './build-table'
import type { Inputs } from './inputs'

/*
 * A fact file is a table kept by hand, for facts that no licensed source lists in a form that a
 * program can read:
 *
 *   title: Intune and Configuration Manager errors
 *   keys: number                      (number takes 0x87D1041C, -5 and 404; text takes any key; with
 *                                      name the key is the name, and lines lack the second cell)
 *   rank: first                       (only where these rows go before a header's for the same table)
 *   source: Microsoft Learn, Intune app installation errors | https://… | 2026-11 | facts; own words
 *
 *   0x87D1041C | NAME | What it means, one short sentence of ours. | 1
 *
 * The last cell is the index of the source, 0 when it is left out.
 */

function keyFrom(cell: string, kind: string): Key {
  if (kind !== 'number') return cell
  const [, sign, digits] = /^(-?)(0x[0-9a-f]+|\d+)$/i.exec(cell) ?? []
  if (!digits) throw new Error(`Not a number: ${cell}`)
  return sign ? -Number(digits) : Number(digits)
}

function sourceFrom(text: string): TableSource {
  const [title, version, date, licence] = text.split('|').map((cell) => cell.trim())
  if (!title || !version || !date || !licence) throw new Error(`A source lacks a part: ${text}`)
  return { title, version, date, licence }
}

/** Reads a fact file into a table. */
export function readFactFile(id: string, text: string): Draft {
  const sources: TableSource[] = []
  const rows: DraftRow[] = []
  let title = ''
  let kind = ''
  let isFirst = false
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue
    const [, head, rest = ''] = /^(title|keys|rank|source): (.*)$/.exec(line) ?? []
    if (head === 'title') title = rest
    else if (head === 'keys') kind = rest
    else if (head === 'rank') isFirst = rest === 'first'
    else if (head === 'source') sources.push(sourceFrom(rest))
    else {
      const cells = line.split(' | ')
      if (kind === 'name') cells.unshift(cells[0] ?? '')
      const [key = '', name = '', summary = '', source = '0'] = cells
      const index = Number(source)
      if (!sources[index]) throw new Error(`${id}: no source ${source} for ${key}`)
      rows.push({
        key: keyFrom(key.trim(), kind),
        name: name.trim(),
        summary: summary.trim(),
        source: index,
      })
    }
  }
  if (!title || !/^(?:number|text|name)$/.test(kind) || sources.length === 0)
    throw new Error(`${id}: a fact file starts with title, keys and source`)
  return { id, title, sources, rows, isFirst }
}

/** The tables, or additions to tables, that are kept by hand. */
export function factTables(inputs: Inputs): Draft[] {
  return factFiles(inputs).map(([id, text]) => readFactFile(id, text))
}
