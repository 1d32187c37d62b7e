import { createHash, type Hash } from 'node:crypto'
import { Transform } from 'node:stream'
import { ArchiveFault } from './archive-fault'
import type { Manifest } from './manifest'

/** Sums of what came out of an archive, to be compared with what its manifest says went in. */
export class Tally {
  private readonly tables = new Map<string, Hash>()
  private readonly media = new Map<string, Hash>()

  /** Passes pieces of a table through and sums them up over all of its entries. */
  throughTable = (name: string): Transform => passThrough(hashOf(this.tables, name))

  throughMedia = (name: string): Transform => passThrough(hashOf(this.media, name))

  /** @throws ArchiveFault when anything is missing, too much or altered. */
  compare(manifest: Manifest): void {
    const empty = createHash('sha256').digest('hex')
    for (const [name, { sha256 }] of Object.entries(manifest.tables))
      if ((this.tables.get(name)?.digest('hex') ?? empty) !== sha256)
        throw new ArchiveFault(`is damaged: table ${name} is not what was saved`)
    for (const [name, { sha256 }] of Object.entries(manifest.media))
      if ((this.media.get(name)?.digest('hex') ?? empty) !== sha256)
        throw new ArchiveFault(`is damaged: picture ${name} is not what was saved`)
    for (const name of this.tables.keys())
      if (!(name in manifest.tables)) throw new ArchiveFault(`is damaged: table ${name} is unknown`)
    for (const name of this.media.keys())
      if (!(name in manifest.media))
        throw new ArchiveFault(`is damaged: picture ${name} is unknown`)
  }
}

function hashOf(hashes: Map<string, Hash>, name: string): Hash {
  const hash = hashes.get(name) ?? createHash('sha256')
  hashes.set(name, hash)
  return hash
}

const passThrough = (hash: Hash): Transform =>
  new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      hash.update(piece)
      done(null, piece)
    },
  })
