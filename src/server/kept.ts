import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** Reads what an earlier start kept; null when there is nothing. */
export function readKept<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null
}

/** Keeps something for the next start, for our eyes only, whole or not at all. */
export function writeKept(file: string, value: unknown): void {
  const part = `${file}.${process.pid}`
  writeFileSync(part, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(part, file)
}
