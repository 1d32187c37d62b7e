import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Head, Manifest } from './manifest'
import { readArchive } from './read-archive'
import { Tally } from './tally'

const nowhere = () => new Writable({ write: (_piece, _encoding, done) => done() })

/** Reads a whole archive and compares it with its manifest. @throws ArchiveFault */
export async function verifyArchive(file: string): Promise<{ head: Head; manifest: Manifest }> {
  const tally = new Tally()
  let head: Head | undefined
  const manifest = await readArchive(file, {
    head: (read) => Promise.resolve(void (head = read)),
    rows: (table, piece) => pipeline(piece, tally.throughTable(table), nowhere()),
    media: (name, content) => pipeline(content, tally.throughMedia(name), nowhere()),
  })
  tally.compare(manifest)
  return { head: head!, manifest }
}
