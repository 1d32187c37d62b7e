import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Entry, makeEntry } from './entry'

type Head = Pick<Entry, 'key' | 'type' | 'headers' | 'shows'> & { compressed: boolean }

/**
 * A capped copy of the pages on disk, so that a start without a database still has something to serve.
 * It is an aid, never a need: whatever goes wrong here (a full disk, a torn file) is a page that is not
 * there.
 */
export class DiskStore {
  readonly #sizes = new Map<string, number>()
  /** What is being done to a file, the last of it: the next waits for that. */
  readonly #turns = new Map<string, Promise<void>>()
  /** Keys whose copies are to go, and the reading of the folder that takes them out. */
  readonly #unwanted = new Set<string>()
  #sweep: Promise<void> | null = null
  #bytes = 0

  constructor(
    readonly folder: string,
    readonly capacity: number,
  ) {
    try {
      mkdirSync(folder, { recursive: true })
      const names = readdirSync(folder)
      for (const name of names.filter(isPart)) rmSync(path.join(folder, name), { force: true })
      const files = names
        .filter((name) => !isPart(name))
        .map((name) => ({ name, ...pick(statSync(path.join(folder, name))) }))
      for (const { name, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs))
        this.#note(name, size)
    } catch {
      this.#sizes.clear()
    }
  }

  get count(): number {
    return this.#sizes.size
  }

  async write(entry: Entry): Promise<void> {
    if (this.capacity === 0) return
    return this.#inTurn(nameOf(entry.key), () => this.#write(entry))
  }

  async #write(entry: Entry): Promise<void> {
    const { key, type, headers, shows } = entry
    const compressed = entry.brotli !== entry.plain
    const head = JSON.stringify({ key, type, headers, shows, compressed } satisfies Head)
    const bytes = Buffer.concat([Buffer.from(`${head}\n`), entry.brotli])
    const name = nameOf(key)
    const file = path.join(this.folder, name)
    const part = `${file}.${process.pid}.part`
    try {
      await writeFile(part, bytes)
      await rename(part, file)
      this.#note(name, bytes.length)
      await this.#makeRoom()
    } catch {
      await rm(part, { force: true }).catch(() => {})
    }
  }

  async read(key: string): Promise<Entry | null> {
    const name = nameOf(key)
    if (!this.#sizes.has(name)) return null
    try {
      const bytes = readFileSync(path.join(this.folder, name))
      const end = bytes.indexOf(10)
      const { compressed, ...head } = JSON.parse(bytes.toString('utf8', 0, end)) as Head
      const rest = bytes.subarray(end + 1)
      const body = compressed ? brotliDecompressSync(rest) : Buffer.from(rest)
      return head.key === key ? await makeEntry({ ...head, body }) : null
    } catch {
      this.#forget(name)
      return null
    }
  }

  async remove(key: string): Promise<void> {
    await this.#remove(nameOf(key))
  }

  /**
   * Removes the copies that show one of these, however long nobody has read them. The folder is read once
   * for all that comes while it is being read: a bulk change takes back hundreds.
   */
  removeShowing(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#unwanted.add(key)
    this.#sweep ??= this.#sweepAll().finally(() => (this.#sweep = null))
    return this.#sweep
  }

  async #sweepAll(): Promise<void> {
    while (this.#unwanted.size > 0) {
      const wanted = new Set(this.#unwanted)
      this.#unwanted.clear()
      for (const name of [...this.#sizes.keys()]) {
        const bytes = await readFile(path.join(this.folder, name)).catch(() => null)
        if (bytes && headOf(bytes)?.shows.some((key) => wanted.has(key))) await this.#remove(name)
      }
    }
  }

  #remove(name: string): Promise<void> {
    return this.#inTurn(name, async () => {
      this.#forget(name)
      await rm(path.join(this.folder, name), { force: true }).catch(() => {})
    })
  }

  #inTurn(name: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.#turns.get(name) ?? Promise.resolve()).then(work)
    this.#turns.set(name, turn)
    return turn.finally(() => {
      if (this.#turns.get(name) === turn) this.#turns.delete(name)
    })
  }

  #note(name: string, size: number): void {
    this.#forget(name)
    this.#sizes.set(name, size)
    this.#bytes += size
  }

  #forget(name: string): void {
    this.#bytes -= this.#sizes.get(name) ?? 0
    this.#sizes.delete(name)
  }

  async #makeRoom(): Promise<void> {
    for (const name of [...this.#sizes.keys()]) {
      if (this.#bytes <= this.capacity) return
      this.#forget(name)
      await rm(path.join(this.folder, name), { force: true })
    }
  }
}

function headOf(bytes: Buffer): Head | null {
  try {
    return JSON.parse(bytes.toString('utf8', 0, bytes.indexOf(10))) as Head
  } catch {
    return null // a torn file
  }
}

/** What a write that was killed left. */
const isPart = (name: string): boolean => name.endsWith('.part')

const nameOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40)

const pick = ({ size, mtimeMs }: { size: number; mtimeMs: number }) => ({ size, mtimeMs })

/** Removes the copies of other builds: their pages name scripts and styles that are gone. */
export function removeOtherCopies(parent: string, current: string): void {
  try {
    for (const name of readdirSync(parent))
      if (name !== current) rmSync(path.join(parent, name), { recursive: true, force: true })
  } catch {
    // no copies yet
  }
}
