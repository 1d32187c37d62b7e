import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Transform, Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { takeInventory } from '@/database/copy/inventory'
import { openForLoading, setSequences } from '@/database/copy/loading'
import { rowsInto, rowsOf } from '@/database/copy/rows'
import { ArchiveFault } from './archive-fault'
import type { Head, Manifest } from './manifest'
import { readArchive } from './read-archive'
import { Tally } from './tally'
import { verifySums } from './verify-sums'

type Target = { client: pg.Client; mediaDir: string }

/**
 * Loads an archive into a database whose tables are those of its migrations, in one transaction: the
 * rows are compared with the manifest as they come and once more as they lie in the tables.
 * Pictures go into a folder beside, which takes the place of the old one last.
 */
export async function loadArchive(file: string, { client, mediaDir }: Target): Promise<Manifest> {
  const part = `${mediaDir}.restored`
  const tally = new Tally()
  const tables = new TableLoader(client)
  let close: () => Promise<void> = () => Promise.resolve()
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true })
  await client.query('begin')
  try {
    const manifest = await readArchive(file, {
      head: async (head) => {
        await requireSameTables(client, head)
        close = await openForLoading(
          client,
          head.tables.map(({ name }) => name),
        )
        tables.columns = new Map(head.tables.map(({ name, columns }) => [name, columns]))
      },
      rows: (table, piece) => tables.write(table, piece, tally.throughTable(table)),
      media: async (name, content) => {
        const target = path.resolve(part, name)
        if (!target.startsWith(path.resolve(part) + path.sep))
          throw new ArchiveFault(`holds a picture outside its folder (${name})`)
        await mkdir(path.dirname(target), { recursive: true })
        await pipeline(
          content,
          tally.throughMedia(name),
          createWriteStream(target, { mode: 0o600 }),
        )
      },
    })
    await tables.end()
    tally.compare(manifest)
    await close()
    await setSequences(client, manifest.sequences)
    await verifySums(manifest, (table) => rowsOf(client, table, tables.columns.get(table)!))
    await client.query('commit')
    await rm(mediaDir, { recursive: true, force: true })
    await rename(part, mediaDir)
    return manifest
  } catch (error) {
    await client.query('rollback').catch(() => {})
    await rm(part, { recursive: true, force: true })
    throw error
  }
}

async function requireSameTables(client: pg.Client, head: Head): Promise<void> {
  const here = await takeInventory(client)
  const known = new Map(here.tables.map(({ name, columns }) => [name, new Set(columns)]))
  for (const { name, columns } of head.tables)
    for (const column of columns)
      if (!known.get(name)?.has(column))
        throw new ArchiveFault(`has a column ${name}.${column} that its own migrations do not make`)
}

/** One `copy` per table, over as many pieces as the archive has of it. */
class TableLoader {
  columns = new Map<string, string[]>()
  private open: { table: string; into: Writable } | null = null

  constructor(private readonly client: pg.Client) {}

  async write(table: string, piece: AsyncIterable<Buffer>, through: Transform): Promise<void> {
    if (this.open?.table !== table) {
      await this.end()
      const columns = this.columns.get(table)
      if (!columns) throw new ArchiveFault(`is damaged: table ${table} is unknown`)
      this.open = { table, into: rowsInto(this.client, table, columns) }
    }
    await pipeline(piece, through, this.open.into, { end: false })
  }

  async end(): Promise<void> {
    const { into } = this.open ?? {}
    this.open = null
    if (!into) return
    into.end()
    await finished(into)
  }
}
