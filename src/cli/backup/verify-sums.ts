import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { ArchiveFault } from './archive-fault'
import type { Manifest } from './manifest'

type Rows = Readable & { rowCount: number }

/** Compares tables, row by row, with what a manifest says of them. @throws ArchiveFault */
export async function verifySums(
  manifest: Manifest,
  rowsOf: (table: string) => Rows,
): Promise<void> {
  for (const [table, saved] of Object.entries(manifest.tables)) {
    const rows = rowsOf(table)
    const hash = createHash('sha256')
    for await (const piece of rows as AsyncIterable<Buffer>) hash.update(piece)
    const lies = { rows: rows.rowCount, sha256: hash.digest('hex') }
    if (lies.rows !== saved.rows || lies.sha256 !== saved.sha256)
      throw new ArchiveFault(
        `cannot be restored faithfully: table ${table} has ${lies.rows} rows here, ${saved.rows} were saved`,
      )
  }
}
