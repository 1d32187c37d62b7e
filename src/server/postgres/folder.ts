import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canReach, type Owner } from './owner'

/** What this process keeps outside of a checkout that Postgres' user cannot enter. */
export function outsideFolder(): string {
  for (const base of ['/var/lib', tmpdir()]) {
    const folder = path.join(base, 'it-error-decoder')
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      return folder
    } catch {
      continue // not writable: the next one
    }
  }
  return tmpdir()
}

/**
 * A folder for the cluster: beside the other data, unless Postgres' user cannot get there (a clone
 * below root's home). The outside one has a random name, so that a fresh clone at an old path does
 * not meet old data; the caller remembers it.
 */
export function chooseFolder(dataDir: string, owner: Owner): string {
  const inside = path.resolve(dataDir, 'postgres')
  return canReach(inside, owner)
    ? inside
    : path.join(outsideFolder(), `postgres-${randomBytes(6).toString('hex')}`)
}

/** Makes the folder, for its owner's eyes only. */
export function makeFolder(folder: string, owner: Owner): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (owner) chownSync(folder, owner.uid, owner.gid)
}
