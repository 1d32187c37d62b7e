import { writeFile } from 'node:fs/promises'
import { printFault } from '@/exchange/fault'
import { formats, type Kind } from '@/exchange/kinds'
import { readFiles } from '@/exchange/read-files'
import { contentRoot, plural } from './words'

const canonical = <K extends Kind>(kind: K, text: string): string | undefined => {
  const { value } = formats[kind].parse(text)
  return value && formats[kind].serialize(value)
}

/** Writes the files at the paths in canonical form; files with faults are left alone and reported. */
export const runFormat = async (paths: readonly string[]): Promise<number> => {
  const { files, faults } = await readFiles(paths.length > 0 ? paths : [contentRoot])
  let written = 0
  for (const { kind, file, text } of files) {
    const form = canonical(kind, text)
    if (form === undefined) {
      faults.push(
        ...formats[kind].parse(text).faults.map((fault) => ({ file, ...fault })),
      )
    } else if (form !== text) {
      await writeFile(file, form)
      console.log(`formatted ${file}`)
      written++
    }
  }
  for (const fault of faults) console.error(printFault(fault))
  console.log(`${plural(files.length, 'file')} read, ${written} written`)
  return faults.length === 0 ? 0 : 1
}
