import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exportContent } from '@/exchange/export'
import { printFault } from '@/exchange/fault'
import { contentRoot, plural } from './words'
import { withPayload } from './database'

/** `aadsts50011-redirect-uri`, `errors/aadsts50011-redirect-uri.md` and its full path mean the same. */
const slugOf = (given: string): string => path.basename(given).replace(/\.(?:md|yaml)$/, '')

const isSame = async (file: string, text: string): Promise<boolean> =>
  (await readFile(file, 'utf8').catch(() => undefined)) === text

/** Writes what is published as files into a content folder. */
export const runExport = async (paths: readonly string[], into = contentRoot): Promise<number> =>
  withPayload(async (payload) => {
    const slugs = paths.map(slugOf)
    const { files, faults } = await exportContent(slugs.length > 0 ? { payload, slugs } : { payload })
    let written = 0
    for (const { file, text } of files) {
      const target = path.join(into, file)
      if (await isSame(target, text)) continue
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(target, text)
      console.log(`wrote ${target}`)
      written++
    }
    for (const fault of faults) console.error(printFault({ ...fault, file: path.join(into, fault.file) }))
    const exported = new Set(files.map(({ slug }) => slug))
    const missing = slugs.filter((slug) => !exported.has(slug))
    for (const slug of missing) console.error(`${slug}: nothing published has this slug`)
    console.log(`${plural(files.length, 'document')} exported, ${written} changed`)
    return faults.length + missing.length === 0 ? 0 : 1
  })
