import { debianRelease, readSystemFile } from './inputs'
import type { TableSource } from '@/decoder/types'
import type { Draft, DraftRow } from './build-table'
import type { Inputs } from './inputs'

type Constant = { name: string; type: string; value: number }

const folder = 'usr/share/cargo/registry/winapi-0.3.9/src'

function constantsOf(text: string): Constant[] {
  const values = new Map<string, number>()
  const constants: Constant[] = []
  for (const [, name = '', type = '', expression = ''] of text.matchAll(
    /^pub const (\w+): (\w+) = (.+?);/gm,
  )) {
    let value = 0
    for (const term of expression.split('+').map((part) => part.trim()))
      value += /^(?:0x[0-9a-f]+|\d+)$/i.test(term) ? Number(term) : (values.get(term) ?? Number.NaN)
    if (Number.isNaN(value)) continue
    values.set(name, value)
    constants.push({ name, type, value })
  }
  return constants
}

type Plan = {
  id: string
  title: string
  file: string
  keep: (constant: Constant) => boolean
}

const bound = /_(?:FIRST|LAST)$|_BASE$|^DNS_ERROR_(?:MASK|RCODE_LAST)$/

const plans: readonly Plan[] = [
  {
    id: 'win32',
    title: 'Win32 system errors',
    file: 'shared/winerror.rs',
    keep: ({ name, type, value }) =>
      type === 'DWORD' &&
      value > 0 &&
      value <= 0xffff &&
      !bound.test(name) &&
      !/^(?:FACILITY|SEVERITY)_/.test(name),
  },
  {
    id: 'hresult',
    title: 'HRESULTs of Windows and its components',
    file: 'shared/winerror.rs',
    // Windows Update's own, and media's, are in tables of their own.
    keep: ({ name, type, value }) =>
      type === 'HRESULT' &&
      value > 1 &&
      !bound.test(name) &&
      !/^(?:FACILITY|SEVERITY)_|^WU_/.test(name),
  },
  {
    id: 'ntstatus',
    title: 'NTSTATUS values of the Windows kernel',
    file: 'shared/ntstatus.rs',
    keep: ({ name, type }) => type === 'NTSTATUS' && !/^(?:FACILITY|STATUS_SEVERITY)_/.test(name),
  },
  {
    id: 'facility-hresult',
    title: 'Facilities of an HRESULT',
    file: 'shared/winerror.rs',
    keep: ({ name, value }) => /^FACILITY_(?!NT_BIT)/.test(name) && value <= 0x7ff,
  },
  {
    id: 'facility-ntstatus',
    title: 'Facilities of an NTSTATUS',
    file: 'shared/ntstatus.rs',
    keep: ({ name }) => /^FACILITY_(?!MAXIMUM)/.test(name),
  },
  {
    id: 'wininet',
    title: 'WinINet and WinHTTP errors',
    file: 'um/winhttp.rs',
    keep: ({ name, value }) => /^ERROR_WINHTTP_/.test(name) && value > 12000 && value < 12200,
  },
]

/** Windows constants of a newer SDK than mingw-w64's, from Debian's librust-winapi-dev. */
export function winapiTables(inputs: Inputs): Draft[] {
  const release = debianRelease(inputs, 'librust-winapi-dev')
  return plans.map(({ id, title, file, keep }) => {
    const source: TableSource = {
      title: `winapi ${file} (Debian librust-winapi-dev)`,
      version: release.version,
      licence: 'MIT or Apache-2.0',
      date: release.date,
    }
    const rows: DraftRow[] = constantsOf(readSystemFile(inputs, `${folder}/${file}`))
      .filter(keep)
      .map(({ name, value }) => ({ key: value, name }))
    return { id, title, sources: [source], rows }
  })
}
