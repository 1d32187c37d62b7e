import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { TableSource } from '@/decoder/types'

/** Where generators read: the root of a Debian system, and folders of installed npm packages. */
export type Inputs = { root: string; packages: readonly string[]; facts: string }

/** Thrown when a source is not on this machine; the table then stays as it is. */
export class SourceMissing extends Error {}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Reads a file of a Debian package below the root. */
export function readSystemFile(inputs: Inputs, path: string): string {
  const file = join(inputs.root, path)
  if (!existsSync(file)) throw new SourceMissing(file)
  return readFileSync(file, 'utf8')
}

/** Version and date of a Debian package, from its changelog: the same wherever it is unpacked. */
export function debianRelease(inputs: Inputs, name: string): { version: string; date: string } {
  const folder = join(inputs.root, 'usr/share/doc', name)
  const file = ['changelog.Debian.gz', 'changelog.gz']
    .map((base) => join(folder, base))
    .find((path) => existsSync(path))
  if (!file) throw new SourceMissing(join(folder, 'changelog.Debian.gz'))
  const text = gunzipSync(readFileSync(file)).toString('utf8')
  const version = /^\S+ \(([^)]+)\)/.exec(text)?.[1]
  const [, day, month, year] = /^ -- .*, +(\d+) (\w{3}) (\d{4})/m.exec(text) ?? []
  if (!version || !day || !month || !year) throw new Error(`No release in ${file}`)
  const monthNumber = String(months.indexOf(month) + 1).padStart(2, '0')
  return { version, date: `${year}-${monthNumber}-${day.padStart(2, '0')}` }
}

/** The folder of an npm package among the folders given. */
export function packageFolder(inputs: Inputs, name: string): string {
  const folder = inputs.packages.map((base) => join(base, name)).find((path) => existsSync(path))
  if (!folder) throw new SourceMissing(`npm package ${name}`)
  return folder
}

/** Reads a file of an npm package. */
export function readPackageFile(inputs: Inputs, name: string, path: string): string {
  return readFileSync(join(packageFolder(inputs, name), path), 'utf8')
}

/** An npm package as a source; its date is given, since packages don't carry one. */
export function packageSource(
  inputs: Inputs,
  name: string,
  title: string,
  date: string,
): TableSource {
  const { version, license } = JSON.parse(readPackageFile(inputs, name, 'package.json')) as {
    version: string
    license: string
  }
  return { title: `${title} (npm ${name})`, version, licence: license, date }
}

/** The hand-kept fact files, as `[id, text]` in the order of their names. */
export function factFiles(inputs: Inputs): [id: string, text: string][] {
  return readdirSync(inputs.facts)
    .filter((file) => file.endsWith('.txt') && file !== 'summaries.txt')
    .sort()
    .map((file) => [file.slice(0, -4), readFileSync(join(inputs.facts, file), 'utf8')])
}
