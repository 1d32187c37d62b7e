import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartFault } from '../fault'

/** Whom the embedded Postgres runs as; null is ourselves. */
export type Owner = { uid: number; gid: number } | null

/**
 * Postgres refuses to run as root, so root lends it to somebody else: whoever owns the data already,
 * else the system's `postgres` user, else `nobody`.
 */
export function ownerFor(folder: string): Owner {
  if (process.getuid?.() !== 0) return null
  const present = statSync(folder, { throwIfNoEntry: false })
  if (present && present.uid !== 0) return { uid: present.uid, gid: present.gid }
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new StartFault(
    'Postgres refuses to run as root and there is no user "postgres" or "nobody": start as another user, or set DATABASE_URL.',
  )
}

/** True when this user may walk down to the folder (each folder above lets it through). */
export function canReach(folder: string, owner: Owner): boolean {
  if (!owner) return true
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false })
    if (found) {
      const bit = found.uid === owner.uid ? 0o100 : found.gid === owner.gid ? 0o010 : 0o001
      if ((found.mode & bit) === 0) return false
    }
    if (at === path.dirname(at)) return true
  }
}
