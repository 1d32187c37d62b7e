import { hex32 } from '../canonical'
import type { Context, Family } from '../family'
import type { Part } from '../types'

type Layout = { version: string; library: number; reason: number; parts: Part[] }

/** Since OpenSSL 3: bit 31 marks an error of the system, 8 bits of library, 23 of reason. */
function sinceThree(value: number): Layout {
  const library = (value >>> 23) & 0xff
  const reason = value & 0x7fffff
  return {
    version: '3',
    library,
    reason,
    parts: [
      { label: 'Library', value: String(library), bits: [30, 23] },
      { label: 'Reason', value: String(reason), bits: [22, 0] },
    ],
  }
}

/** Up to OpenSSL 1.1: 8 bits of library, 12 of function, 12 of reason. */
function beforeThree(value: number): Layout {
  const library = value >>> 24
  const reason = value & 0xfff
  return {
    version: '1.1',
    library,
    reason,
    parts: [
      { label: 'Library', value: String(library), bits: [31, 24] },
      { label: 'Function', value: String((value >>> 12) & 0xfff), bits: [23, 12] },
      { label: 'Reason', value: String(reason), bits: [11, 0] },
    ],
  }
}

/** The function took bits 12 to 23; reasons of OpenSSL 3 are small, so those bits are 0 but for the lowest of the library. */
const isSinceThree = (value: number): boolean => (value & 0x7ff000) === 0

/** A reason from 1000 on is an alert that the other side sent. */
const ALERTS = 1000
/** Number of the library of TLS. */
const SSL = 20

function named(layout: Layout, { facts }: Context): Part[] {
  const [library] = facts('openssl-lib').of(layout.library)
  const [reason] = facts('openssl-reason').of(layout.library * 0x1000 + layout.reason)
  return layout.parts.map((part) => {
    const name =
      part.label === 'Library' ? library?.name : part.label === 'Reason' ? reason?.name : undefined
    return name ? { ...part, value: `${part.value}, ${name}` } : part
  })
}

export const openssl: Family = {
  id: 'openssl',
  title: 'OpenSSL packed errors',
  summary:
    'Recognises the eight hex digits of an OpenSSL error and takes them apart in the layout of the version that packed them: library, function and reason before 3, library and reason since.',
  rules: [
    {
      triggers: ['error:'],
      pattern:
        /(?<!\w)error:(?<hex>[0-9A-F]{8}):(?<library>[\w ()]{0,60}):(?<where>[\w ()]{0,60}):(?<words>[^:()"'\r]{0,100})/i,
      tables: ['openssl-lib', 'openssl-reason'],
      read({ groups = {} }, context) {
        const value = Number.parseInt(groups['hex'] ?? '', 16)
        if (value === 0) return undefined
        const layout = isSinceThree(value) ? sinceThree(value) : beforeThree(value)
        const [reason] = context.facts('openssl-reason').of(layout.library * 0x1000 + layout.reason)
        const words = groups['words']?.trim() ?? ''
        return {
          at: 'hex',
          code: hex32(value),
          ...(reason || words ? { name: reason?.name ?? words } : {}),
          ...(reason?.summary ? { summary: reason.summary } : {}),
          parts: [{ label: 'Packed by OpenSSL', value: layout.version }, ...named(layout, context)],
          confidence: 0.98,
          because: ['OpenSSL prints its packed errors this way'],
          equivalents:
            layout.library === SSL && layout.reason >= ALERTS
              ? [{ family: 'tls', code: `TLS alert ${layout.reason - ALERTS}` }]
              : [],
        }
      },
    },
    {
      // Python: `[SSL: WRONG_VERSION_NUMBER]`; certificates and alerts are told by families of their own.
      triggers: ['[ssl: '],
      pattern: /\[SSL: (?<name>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){1,8})\]/,
      read({ groups = {} }) {
        const name = groups['name'] ?? ''
        if (/^CERTIFICATE_VERIFY|_ALERT_/.test(name)) return undefined
        return {
          at: 'name',
          code: name,
          confidence: 0.94,
          because: ['Python prints the reason of OpenSSL by name'],
        }
      },
    },
  ],
  samples: [
    {
      text: 'ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1056)',
      codes: ['WRONG_VERSION_NUMBER'],
    },
    {
      text: 'error:1408F10B:SSL routines:ssl3_get_record:wrong version number',
      codes: ['0x1408F10B'],
    },
    { text: 'error:0A00010B:SSL routines::wrong version number', codes: ['0x0A00010B'] },
    {
      text: 'Error: error:0308010C:digital envelope routines::unsupported',
      codes: ['0x0308010C'],
    },
  ],
  negatives: [
    { text: '[SSL: OFF] [LOG: ON]', why: 'a setting' },
    { text: 'OpenSSL 3.0.19 27 Jan 2026 (Library: OpenSSL 3.0.19)', why: 'a version' },
    { text: 'error:00000000:lib(0):func(0):reason(0)', why: 'no error was queued' },
    { text: 'error:deadbeef in the ledger', why: 'without library and reason it is any number' },
  ],
  sources: [
    {
      title: 'ERR_GET_LIB(3): library, function and reason of an error code',
      url: 'https://phpunixman.sourceforge.net/index.php/man/ERR_GET_LIB/3',
    },
  ],
}
