import type { TableData } from '@/decoder/types'

function kindOf(keys: readonly string[]): string {
  return keys.every((key) => /^-?(?:0|[1-9A-F][0-9A-F]*)$/.test(key)) ? 'number' : 'text'
}

function listed(table: TableData): string {
  const rows = table.rows.split('\n')
  const keys = rows.map((row) => row.slice(0, Math.max(row.indexOf('\t'), 0)))
  const [key, name] = (rows[Math.floor(rows.length / 2)] ?? '').split('\t')
  const licences = [...new Set(table.sources.map((source) => source.licence))].join('; ')
  const cells = [table.id, table.title, String(rows.length), kindOf(keys), `\`${key} ${name}\``]
  const sources = table.sources.map(({ title, version, date }) => `${title} ${version}, ${date}`)
  return `| ${[...cells, sources.join('; '), licences].map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`
}

/** A README with the list between its `list` comments written anew. */
export function printList(readme: string, tables: readonly TableData[]): string {
  const head =
    '| id | what | rows | keys | a row | sources | licence |\n| - | - | - | - | - | - | - |'
  const list = [head, ...tables.map(listed)].join('\n')
  return readme.replace(
    /(<!-- list -->\n)[\s\S]*(<!-- \/list -->)/,
    (_, open: string, close: string) => `${open}\n${list}\n\n${close}`,
  )
}
