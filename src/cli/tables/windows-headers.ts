import { debianRelease, readSystemFile } from './inputs'
import { readDefines, readEnum } from './read-defines'
import type { TableSource } from '@/decoder/types'
import type { Draft, DraftRow } from './build-table'
import type { Inputs } from './inputs'
import type { Define } from './read-defines'

type Part = {
  header: string
  /** Which names of the header are facts of this table. */
  keep: (define: Define) => boolean
  /** The key, when it isn't the value. */
  key?: (define: Define) => number
  /** Read enumerators of enums with this in them instead of `#define`s. */
  enumerators?: RegExp
  /** mingw-w64 has it under the ZPL, or a project it took it from placed it in the public domain. */
  licence?: string
}

type Plan = { id: string; title: string; parts: readonly Part[] }

const publicDomain = 'public domain'
const zpl = 'ZPL-2.1'

/** `OLE_E_FIRST` and the like bound a range; nothing ever returns them. */
const bound = /_[EIS]_(?:\w+_)?(?:FIRST|LAST)$|_BASE$|^DNS_ERROR_(?:MASK|RCODE_LAST)$/
const isHresult = ({ name, expression }: Define): boolean =>
  /HRESULT/.test(expression) &&
  !/^(?:FACILITY|SEVERITY)_|^SEC_E_OK$/.test(name) &&
  !bound.test(name)
const failure = ({ value }: Define): boolean => value > 0xffff
const named =
  (pattern: RegExp) =>
  ({ name }: Define): boolean =>
    pattern.test(name) && !bound.test(name)

const hresultParts: readonly Part[] = [
  {
    header: 'winerror',
    keep: (define) => isHresult(define) || /^(?:SEC|NTE|SCARD|TBS)_E_(?!OK)/.test(define.name),
  },
  {
    header: 'wbemcli',
    keep: (define) => named(/^WBEM/)(define) && define.value > 1,
    enumerators: /WBEM_E_FAILED/,
    licence: zpl,
  },
  { header: 'bitsmsg', keep: named(/^BG_/) },
  { header: 'vsserror', keep: named(/^VSS_/) },
  { header: 'oledberr', keep: named(/^(?:DB|MD|XACT|SEC)_/) },
  { header: 'adserr', keep: named(/^[ES]_ADS_/), licence: zpl },
  { header: 'sherrors', keep: named(/^COPYENGINE_/), licence: zpl },
  { header: 'slerror', keep: named(/^SL_/) },
  { header: 'eaphosterror', keep: (define) => named(/^EAP_/)(define) && failure(define) },
  { header: 'fsrmerr', keep: named(/^FSRM_/), licence: zpl },
  { header: 'mq', keep: named(/^MQ_(?:ERROR|INFORMATION)/) },
  { header: 'cdosyserr', keep: named(/^CDO_E_/) },
]

const plans: readonly Plan[] = [
  {
    id: 'win32',
    title: 'Win32 system errors',
    parts: [
      {
        header: 'winerror',
        keep: ({ name, value, expression }) =>
          /MSABI_LONG|WSABASEERR|^ERROR_|^NO_ERROR/.test(expression) &&
          !/^(?:DS_S_SUCCESS|SCARD_S_SUCCESS|NOERROR|DNS_ERROR_RCODE_NO_ERROR)$/.test(name) &&
          value <= 0xffff &&
          !bound.test(name),
      },
    ],
  },
  { id: 'hresult', title: 'HRESULTs of Windows and its components', parts: hresultParts },
  {
    id: 'ntstatus',
    title: 'NTSTATUS values of the Windows kernel',
    parts: [{ header: 'ntstatus', keep: ({ expression }) => /NTSTATUS/.test(expression) }],
  },
  {
    id: 'facility-hresult',
    title: 'Facilities of an HRESULT',
    parts: [
      {
        header: 'winerror',
        keep: named(/^FACILITY_(?!NT_BIT)/),
        // FACILITY_AUDCLNT is given with a reserved bit that isn't part of the 11.
        key: ({ value }) => value & 0x7ff,
      },
    ],
  },
  {
    id: 'facility-ntstatus',
    title: 'Facilities of an NTSTATUS',
    parts: [{ header: 'ntstatus', keep: named(/^FACILITY_/) }],
  },
  {
    id: 'winupdate',
    title: 'Windows Update agent errors',
    parts: [{ header: 'wuerror', keep: named(/^WU_/) }],
  },
  {
    id: 'ras',
    title: 'Remote access (dial-up and VPN) errors',
    parts: [
      { header: 'raserror', keep: named(/^ERROR_/), licence: zpl },
      { header: 'mprerror', keep: named(/^ERROR_/) },
    ],
  },
  {
    id: 'netmgmt',
    title: 'Network management (net command, domain join) errors',
    parts: [{ header: 'lmerr', keep: ({ name, value }) => /^NERR_/.test(name) && value > 2100 }],
  },
  {
    id: 'bugcheck',
    title: 'Windows bug checks (stop codes)',
    parts: [{ header: 'bugcodes', keep: ({ expression }) => /ULONG/.test(expression) }],
  },
  {
    id: 'media',
    title: 'Media Foundation and Windows Media errors',
    parts: [
      { header: 'mferror', keep: isHresult },
      { header: 'nserror', keep: isHresult },
    ],
  },
  {
    id: 'wininet',
    title: 'WinINet and WinHTTP errors',
    parts: [{ header: 'wininet', keep: ({ value }) => value > 12000 && value < 12200 }],
  },
  {
    id: 'esent',
    title: 'ESE (JET Blue) database errors',
    parts: [
      { header: 'esent', keep: ({ name, value }) => /^JET_(?:err|wrn)/.test(name) && value !== 0 },
    ],
  },
  {
    id: 'errno-windows',
    title: "errno of Microsoft's C runtime",
    parts: [{ header: 'errno', keep: named(/^E[A-Z0-9]+$/) }],
  },
  {
    id: 'event',
    title: 'Event ids of the Windows system log',
    parts: [
      {
        header: 'netevent',
        keep: ({ name, value }) => /^(?:EVENT|DFS|COULD|NTFRS)_/.test(name) && value > 0x3fffffff,
        key: ({ value }) => value & 0xffff,
      },
    ],
  },
]

/** Reads the Windows headers of Debian's mingw-w64-common into tables. */
export function windowsTables(inputs: Inputs): Draft[] {
  const release = debianRelease(inputs, 'mingw-w64-common')
  const headers = new Map<string, string>()
  const read = (header: string): string => {
    const text =
      headers.get(header) ?? readSystemFile(inputs, `usr/share/mingw-w64/include/${header}.h`)
    headers.set(header, text)
    return text
  }
  const rowsOf = (part: Part, source: number): DraftRow[] => {
    const defines = part.enumerators
      ? readEnum(read(part.header), part.enumerators)
      : readDefines(read(part.header), { NO_ERROR: 0 })
    return defines.filter(part.keep).map((define) => ({
      key: part.key?.(define) ?? define.value,
      name: define.name,
      source,
    }))
  }
  const sourceOf = (part: Part): TableSource => ({
    title: `mingw-w64 ${part.header}.h (Debian mingw-w64-common)`,
    version: release.version,
    licence: part.licence ?? publicDomain,
    date: release.date,
  })
  return plans.map(({ id, title, parts }) => ({
    id,
    title,
    sources: parts.map(sourceOf),
    rows: parts.flatMap(rowsOf),
  }))
}
