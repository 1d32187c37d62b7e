import { debianRelease, readSystemFile } from './inputs'
import { readDefines } from './read-defines'
import type { TableSource } from '@/decoder/types'
import type { Draft, DraftRow } from './build-table'
import type { Inputs } from './inputs'

/** Libraries whose `<name>err.h` gives reasons, by the prefix of their names. */
const libraries: Readonly<Record<string, string>> = {
  asn1: 'ASN1',
  bio: 'BIO',
  bn: 'BN',
  cms: 'CMS',
  conf: 'CONF',
  crypto: 'CRYPTO',
  dh: 'DH',
  dsa: 'DSA',
  ec: 'EC',
  evp: 'EVP',
  http: 'HTTP',
  ocsp: 'OCSP',
  pem: 'PEM',
  pkcs12: 'PKCS12',
  pkcs7: 'PKCS7',
  prov: 'PROV',
  rand: 'RAND',
  rsa: 'RSA',
  ssl: 'SSL',
  store: 'OSSL_STORE',
  ts: 'TS',
  ui: 'UI',
  x509: 'X509',
  x509v3: 'X509V3',
}

/**
 * OpenSSL's libraries, reasons (keyed by library * 0x1000 + reason, which both packings of 1.1 and 3
 * come down to), TLS alerts and certificate verification errors, from Debian's libssl-dev.
 */
export function opensslTables(inputs: Inputs): Draft[] {
  const release = debianRelease(inputs, 'libssl-dev')
  const header = (name: string): string => readSystemFile(inputs, `usr/include/openssl/${name}.h`)
  const source: TableSource = {
    title: 'OpenSSL headers (Debian libssl-dev)',
    version: release.version,
    licence: 'Apache-2.0',
    date: release.date,
  }
  const pick = (text: string, pattern: RegExp): DraftRow[] =>
    readDefines(text).flatMap(({ name, value }) => {
      const short = pattern.exec(name)?.[1]
      return short ? [{ key: value, name: short }] : []
    })
  const libs = pick(header('err'), /^ERR_LIB_(?!MASK|OFFSET|USER)(\w+)$/)
  const numberOf = new Map(libs.map((row) => [row.name, Number(row.key)]))
  const reasons = Object.entries(libraries).flatMap(([file, library]) => {
    const number = numberOf.get(library)
    if (number === undefined) throw new Error(`OpenSSL has no library ${library}`)
    const text = file === 'ssl' ? header('sslerr') + header('sslerr_legacy') : header(`${file}err`)
    return pick(text, /^([A-Z0-9]+(?:_STORE)?_R_\w+)$/).map((row) => ({
      ...row,
      key: number * 0x1000 + Number(row.key),
    }))
  })
  const alerts = ['ssl3', 'tls1'].flatMap((name) =>
    pick(header(name), /^(?:SSL3|TLS1|TLS13)_AD_(\w+)$/).map((row) => ({
      ...row,
      name: row.name.toLowerCase(),
    })),
  )
  const verify = pick(header('x509_vfy'), /^(X509_V_ERR_\w+)$/)
  return [
    {
      id: 'openssl-lib',
      title: 'OpenSSL libraries in packed errors',
      sources: [source],
      rows: libs,
    },
    {
      id: 'openssl-reason',
      title: 'OpenSSL reasons, by library',
      sources: [source],
      rows: reasons,
    },
    { id: 'tls-alert', title: 'TLS alerts', sources: [source], rows: alerts },
    {
      id: 'x509',
      title: 'Certificate verification errors of OpenSSL',
      sources: [source],
      rows: verify,
    },
  ]
}
