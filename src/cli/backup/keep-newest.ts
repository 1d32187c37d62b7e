import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

const ours = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.tar\.gz$/

/** Removes all but the newest backups of a folder, by the time in their names; returns what it removed. */
export async function keepNewest(folder: string, count: number): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => ours.test(name)).sort()
  const old = names.slice(0, Math.max(0, names.length - count))
  for (const name of old) await rm(path.join(folder, name))
  return old
}
