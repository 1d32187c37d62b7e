import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { pack as makePack, type Pack } from 'tar-stream'
import { beginSnapshot, takeInventory } from '@/database/copy/inventory'
import { rowsOf } from '@/database/copy/rows'
import { archiveVersion, type Head, type Manifest } from './manifest'

const chunkBytes = 4 * 1024 * 1024

export type BackupSource = { client: pg.Client; mediaDir: string; release: string }

/**
 * Writes one moment of a site into a gzipped tar: `head.json`, `tables/NAME/N.copy`, `media/FILE`,
 * `manifest.json`. Memory stays flat however large a table is. The file has its name only when it is
 * whole and on the disk.
 */
export async function writeArchive(file: string, source: BackupSource): Promise<Manifest> {
  const part = `${file}.part`
  const pack = makePack()
  try {
    const [, manifest] = await Promise.all([
      pipeline(pack, createGzip(), createWriteStream(part, { mode: 0o600 })),
      fill(pack, source).catch((error: unknown) => {
        pack.destroy(error as Error)
        throw error
      }),
    ])
    await flush(part)
    await rename(part, file)
    return manifest
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function fill(pack: Pack, { client, mediaDir, release }: BackupSource): Promise<Manifest> {
  await beginSnapshot(client)
  const { tables, sequences, migrations } = await takeInventory(client)
  const madeAt = new Date().toISOString()
  const head: Head = { archive: archiveVersion, release, madeAt, migrations, tables }
  await addEntry(pack, 'head.json', Buffer.from(JSON.stringify(head)))
  const manifest: Manifest = { tables: {}, media: {}, sequences }
  for (const { name, columns } of tables) {
    const rows = rowsOf(client, name, columns)
    const sha256 = await addChunks(pack, `tables/${name}`, rows)
    manifest.tables[name] = { rows: rows.rowCount, sha256 }
  }
  await client.query('commit')
  for (const name of await mediaFiles(mediaDir)) {
    const kept = await addMedia(pack, path.join(mediaDir, name), `media/${name}`)
    if (kept) manifest.media[name] = kept
  }
  await addEntry(pack, 'manifest.json', Buffer.from(JSON.stringify(manifest)))
  pack.finalize()
  return manifest
}

const addEntry = (pack: Pack, name: string, content: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    pack.entry({ name, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()))
  })

/** Pieces of a few megabytes, since a tar says the length of an entry before its content. */
async function addChunks(pack: Pack, name: string, content: Readable): Promise<string> {
  const hash = createHash('sha256')
  let pieces: Buffer[] = []
  let size = 0
  let number = 0
  const add = async () => {
    await addEntry(pack, `${name}/${String(++number).padStart(6, '0')}.copy`, Buffer.concat(pieces))
    pieces = []
    size = 0
  }
  for await (const piece of content as AsyncIterable<Buffer>) {
    hash.update(piece)
    pieces.push(piece)
    size += piece.length
    if (size >= chunkBytes) await add()
  }
  if (size > 0) await add()
  return hash.digest('hex')
}

const mediaFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}

/** A picture that an editor deletes meanwhile is left out. */
async function addMedia(pack: Pack, file: string, name: string) {
  const found = await stat(file).catch(() => null)
  if (!found) return null
  const hash = createHash('sha256')
  const entry = pack.entry({ name, size: found.size, mode: 0o600, mtime: found.mtime })
  await pipeline(
    createReadStream(file),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece)
        yield piece
      }
    },
    entry,
  )
  return { bytes: found.size, sha256: hash.digest('hex') }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}
