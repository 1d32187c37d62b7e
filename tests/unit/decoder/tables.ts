import { existsSync, readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import type { TableData, TableId, Tables } from '../../../src/decoder/types'

const folder = resolve('src/decoder/tables')

async function load(): Promise<Tables> {
  const loaded = new Map<TableId, TableData>()
  if (!existsSync(folder)) return loaded
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.ts') || file === 'index.ts') continue
    const module: Record<string, unknown> = await import(pathToFileURL(resolve(folder, file)).href)
    for (const value of Object.values(module))
      if (value && typeof value === 'object' && 'rows' in value) {
        const table = value as TableData
        loaded.set(table.id, table)
      }
  }
  return loaded
}

/** Every generated table, as the server has them. */
export const tables = await load()
