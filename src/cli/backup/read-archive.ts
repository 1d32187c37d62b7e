import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { ArchiveFault } from './archive-fault'
import { archiveVersion, headSchema, manifestSchema, type Head, type Manifest } from './manifest'

/** What a reader of an archive does with its pieces; they come in the order of the file. */
export type ArchiveReader = {
  head: (head: Head) => Promise<void>
  rows: (table: string, piece: AsyncIterable<Buffer>) => Promise<void>
  media: (name: string, content: AsyncIterable<Buffer>) => Promise<void>
}

/**
 * Reads an archive once from its beginning to its end and returns its manifest.
 * @throws ArchiveFault when it is no archive of ours, cut short, damaged or of a newer form.
 */
export async function readArchive(file: string, reader: ArchiveReader): Promise<Manifest> {
  let manifest: Manifest | null = null
  let isFirst = true
  const source = createReadStream(file)
  const unzipped = createGunzip()
  const entries = extract()
  for (const stream of [source, unzipped])
    stream.once('error', (error: Error) => void entries.destroy(error))
  source.pipe(unzipped).pipe(entries)
  try {
    for await (const entry of entries) {
      const { name } = entry.header
      // The types of tar-stream say `unknown` for pieces that are buffers.
      const content = entry as AsyncIterable<Buffer>
      if (isFirst !== (name === 'head.json')) throw new ArchiveFault('is no backup of this site')
      isFirst = false
      const [folder, ...rest] = name.split('/')
      if (name === 'head.json') await reader.head(readHead(await buffer(entry)))
      else if (name === 'manifest.json') manifest = readManifest(await buffer(entry))
      else if (folder === 'tables' && rest[0]) await reader.rows(rest[0], content)
      else if (folder === 'media' && rest.length > 0) await reader.media(rest.join('/'), content)
      else throw new ArchiveFault(`holds something unknown (${name})`)
    }
  } catch (error) {
    throw readable(error as Error & { code?: string }, isFirst)
  } finally {
    source.destroy()
  }
  if (!manifest) throw new ArchiveFault(isFirst ? 'is no backup of this site' : 'is cut short')
  return manifest
}

function readable(error: Error & { code?: string }, isFirst: boolean): Error {
  if (error.code === 'ENOENT') return new ArchiveFault('is not there')
  if (error.code?.startsWith('Z_'))
    return new ArchiveFault(isFirst ? 'is no backup of this site' : 'is cut short or damaged')
  if (/unexpected end of data|invalid tar header/i.test(error.message))
    return new ArchiveFault('is cut short or damaged')
  return error
}

const parse = (content: Buffer): unknown => {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    return null
  }
}

function readHead(content: Buffer): Head {
  const value = parse(content)
  const version = (value as { archive?: unknown } | null)?.archive
  if (typeof version === 'number' && version > archiveVersion)
    throw new ArchiveFault('was made by a newer release: restore it with that release')
  const head = headSchema.safeParse(value)
  if (!head.success) throw new ArchiveFault('is no backup of this site')
  return head.data
}

function readManifest(content: Buffer): Manifest {
  const manifest = manifestSchema.safeParse(parse(content))
  if (!manifest.success) throw new ArchiveFault('is damaged: its manifest cannot be read')
  return manifest.data
}
