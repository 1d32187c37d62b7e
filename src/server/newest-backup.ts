import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** The newest finished backup below a data folder, and when it was finished (milliseconds); null without one. */
export function newestBackup(dataDir: string): { file: string; madeAt: number } | null {
  const folder = path.join(dataDir, 'backups')
  const found = readNames(folder)
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, madeAt: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((one, other) => other.madeAt - one.madeAt)
  return found[0] ?? null
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.tar.gz'))
  } catch {
    return []
  }
}
