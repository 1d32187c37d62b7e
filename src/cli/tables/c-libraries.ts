import { debianRelease, readSystemFile } from './inputs'
import { readDefines, readEnum } from './read-defines'
import type { Draft, Key } from './build-table'
import type { Inputs } from './inputs'
import type { Define } from './read-defines'

type Plan = {
  id: string
  title: string
  /** Debian package, headers in it, and what the header is called to readers. */
  debian: string
  paths: readonly string[]
  source: string
  licence: string
  enumerators?: RegExp
  fact: (define: Define) => { key: Key; name: string } | undefined
}

/** MIT numbers its errors from here on; the protocol's own are 0 to 127 above it. */
const kerberosBase = -1765328384

/** FreeRDP packs class and number into 32 bits: 1 is what the server said, 2 why no connection came about. */
const freerdpClasses: Readonly<Record<string, number>> = { ERRINFO: 1, ERRCONNECT: 2 }

const plans: readonly Plan[] = [
  {
    id: 'curl',
    title: 'curl exit codes (CURLcode)',
    debian: 'libcurl4-openssl-dev',
    paths: ['usr/include/x86_64-linux-gnu/curl/curl.h'],
    source: 'curl.h',
    licence: 'curl',
    enumerators: /CURLE_OK/,
    fact: ({ name, value }) => (/^CURLE_/.test(name) ? { key: value, name } : undefined),
  },
  {
    id: 'sqlite',
    title: 'SQLite result codes, primary and extended',
    debian: 'libsqlite3-dev',
    paths: ['usr/include/sqlite3.h'],
    source: 'sqlite3.h',
    licence: 'public domain',
    fact: ({ name, value }) =>
      /^SQLITE_(?:OK|ROW|DONE|ERROR|INTERNAL|PERM|ABORT|BUSY|LOCKED|NOMEM|READONLY|INTERRUPT|IOERR|CORRUPT|NOTFOUND|FULL|CANTOPEN|PROTOCOL|EMPTY|SCHEMA|TOOBIG|CONSTRAINT|MISMATCH|MISUSE|NOLFS|AUTH|FORMAT|RANGE|NOTADB|NOTICE|WARNING)(?:_(?!VERSION)\w+)?$/.test(
        name,
      )
        ? { key: value, name }
        : undefined,
  },
  {
    id: 'errno-linux',
    title: 'errno of Linux',
    debian: 'linux-libc-dev',
    paths: ['usr/include/asm-generic/errno-base.h', 'usr/include/asm-generic/errno.h'],
    source: 'asm-generic/errno.h',
    licence: 'GPL-2.0 WITH Linux-syscall-note: names and numbers of the system interface only',
    fact: ({ name, value }) => (/^E[A-Z0-9]+$/.test(name) ? { key: value, name } : undefined),
  },
  {
    id: 'kerberos',
    title: 'Kerberos errors: protocol numbers, and MIT numbers above -1765328384',
    debian: 'krb5-multidev',
    paths: ['usr/include/mit-krb5/krb5/krb5.h'],
    source: 'MIT krb5.h',
    licence: 'MIT Kerberos',
    fact: ({ name, value }) =>
      /^KRB5(?!PLACEHOLD)/.test(name) && value >= kerberosBase && value < kerberosBase + 256
        ? { key: value - kerberosBase, name: name.replace(/^KRB5(?=KDC_ERR)|^KRB5(?=KRB_)/, '') }
        : undefined,
  },
  {
    id: 'freerdp',
    title: 'FreeRDP errors',
    debian: 'freerdp2-dev',
    paths: ['usr/include/freerdp2/freerdp/error.h'],
    source: 'freerdp/error.h',
    licence: 'Apache-2.0',
    fact({ name, value }) {
      const kind = freerdpClasses[name.split('_')[0] ?? '']
      return kind && value > 0 && value <= 0xffff
        ? { key: kind * 0x1_0000 + value, name }
        : undefined
    },
  },
]

/** Tables from the headers of Debian's development packages. */
export function libraryTables(inputs: Inputs): Draft[] {
  return plans.map(({ id, title, debian, paths, source, licence, enumerators, fact }) => {
    const text = paths.map((path) => readSystemFile(inputs, path)).join('\n')
    const defines = enumerators ? readEnum(text, enumerators) : readDefines(text)
    const release = debianRelease(inputs, debian)
    return {
      id,
      title,
      sources: [
        {
          title: `${source} (Debian ${debian})`,
          version: release.version,
          licence,
          date: release.date,
        },
      ],
      rows: defines.flatMap((define) => fact(define) ?? []),
    }
  })
}
