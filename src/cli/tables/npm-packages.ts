import { createRequire } from 'node:module'
import { join } from 'node:path'
import { packageFolder, packageSource, readPackageFile } from './inputs'
import type { Draft, DraftRow } from './build-table'
import type { Inputs } from './inputs'

const require = createRequire(import.meta.url)

function numbered(constants: object): DraftRow[] {
  return Object.entries(constants).flatMap(([name, value]) =>
    typeof value === 'number' ? [{ key: value, name }] : [],
  )
}

/** MySQL server and client errors. */
export function mysqlTable(inputs: Inputs): Draft[] {
  const constants = require(
    join(packageFolder(inputs, 'mysql2'), 'lib/constants/errors.js'),
  ) as Record<string, unknown>
  return [
    {
      id: 'mysql',
      title: 'MySQL server and client errors',
      sources: [packageSource(inputs, 'mysql2', 'MySQL 8.0 error constants', '2026-10-13')],
      rows: numbered(constants),
    },
  ]
}

/** HTTP status codes, then those that only one server or service uses. */
export function httpTable(inputs: Inputs): Draft[] {
  type Codes = Record<string, unknown>
  const { default: status } = require(
    join(packageFolder(inputs, 'http-status'), 'dist/index.cjs'),
  ) as { default: Codes & { extra: Record<string, Codes> } }
  const namesOf = (codes: Codes, source: number): DraftRow[] =>
    Object.entries(codes).flatMap(([code, title]) =>
      /^\d{3}$/.test(code) && typeof title === 'string'
        ? [{ key: Number(code), name: title, source }]
        : [],
    )
  const makers = { nginx: 'nginx', cloudflare: 'Cloudflare', iis: 'IIS', unofficial: 'unofficial' }
  const source = packageSource(inputs, 'http-status', 'HTTP status codes', '2025-07-15')
  return [
    {
      id: 'http',
      title: 'HTTP status codes, and those of nginx, Cloudflare and IIS',
      sources: [
        source,
        ...Object.values(makers).map((maker) => ({
          ...source,
          title: `${source.title}, ${maker}`,
        })),
      ],
      rows: [
        ...namesOf(status, 0),
        ...Object.keys(makers).flatMap((maker, at) => namesOf(status.extra[maker] ?? {}, at + 1)),
      ],
    },
  ]
}

/** Signals of Linux: names that only other systems have for these numbers are left out. */
export function signalTable(inputs: Inputs): Draft[] {
  const text = readPackageFile(inputs, 'human-signals', 'build/src/core.js')
  const rows = [...text.matchAll(/name:"(SIG(?!EMT|BREAK|INFO)\w+)",\s*number:(\d+)/g)].map(
    ([, name = '', number]) => ({
      key: Number(number),
      name,
    }),
  )
  return [
    {
      id: 'signal',
      title: 'Signals (numbers of Linux on x86 and ARM)',
      sources: [packageSource(inputs, 'human-signals', 'Signals', '2025-05-03')],
      rows,
    },
  ]
}
