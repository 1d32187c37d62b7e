import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { SourceFile } from './content-set'
import type { Fault } from './fault'
import { formats, kinds, type Kind } from './kinds'

const isKind = (name: string): name is Kind => (kinds as readonly string[]).includes(name)

const listFiles = async (at: string): Promise<string[]> => {
  if ((await stat(at)).isFile()) return [at]
  const entries = await readdir(at, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

const toSlashes = (file: string): string => file.split(path.sep).join('/')

/**
 * Reads the content files at the paths (files or folders). The folder that a file lies in says its kind:
 * `errors/x.md`, `products/x.yaml`. Any other file is a fault, and so is one that is not UTF-8.
 */
export const readFiles = async (
  paths: readonly string[],
): Promise<{ files: SourceFile[]; faults: Fault[] }> => {
  const files: SourceFile[] = []
  const faults: Fault[] = []
  const listed = (await Promise.all(paths.map(listFiles))).flat()
  for (const found of new Set(listed.map((file) => path.normalize(file)))) {
    const file = toSlashes(found)
    const kind = path.basename(path.dirname(path.resolve(found)))
    if (!isKind(kind) || path.extname(found) !== formats[kind].extension) {
      const places = kinds.map((name) => `${name}/*${formats[name].extension}`).join(', ')
      faults.push({ file, line: 1, message: `is no content file; those are ${places}` })
      continue
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        await readFile(found),
      )
      files.push({ kind, file, text })
    } catch {
      faults.push({ file, line: 1, message: 'is not UTF-8 text' })
    }
  }
  return { files, faults }
}
