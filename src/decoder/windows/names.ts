import type { Fact } from '../facts'
import type { Rule, Sighting } from '../family'

/** Beginnings and middles of the symbolic names in Windows' headers. */
const TRIGGERS =
  'error_ err_ _e_ _w_ _i_ e_abort e_access e_ads_ e_audio e_elev e_full e_monitor e_not_ e_sub e_uac onl_conn e_appl e_async e_blue e_bounds e_changed e_fail e_handle e_hdaudio e_illegal e_invalid e_mbn e_multi e_nointerface e_notimpl e_outofmemory e_pointer e_proto e_pending e_skydrive e_string_not e_sync e_unexpected nte_ mq_ oss_ wsab wsae wsas wsat wsa_ wsahost wsano wsaver rpc_s_ rpc_x_ ept_ nerr_ dns_ or_invalid peerdist wait_timeout d2derr d3derr scard_ milerr_ db_sec warning_ipsec dxgi_'.split(
    ' ',
  )

/** A symbolic name; a table decides whether it is one of Windows'. Shared, so that it is matched once for all families. */
const NAME = /(?<![\w.])(?:[A-Z][A-Z0-9]{0,15}_[A-Za-z0-9_]{2,90}|WSA[A-Z_]{4,30})(?!\w)/

/** Source code defines a constant, or compares with one: nothing went wrong. */
const SOURCE_CODE =
  /(?:#\s?define|#\s?undef|#\s?if(?:n?def)?|\bdefined\(|\bconst(?: \w+)?|\bfinal (?:int|long)|\bcase|[=!]==?|\b(?:int|DWORD|HRESULT|NTSTATUS)) ?$/

/** Whether a symbolic name stands where source code speaks of it. */
export const isSourceCode = (before: string): boolean => SOURCE_CODE.test(before.slice(-40))

/** Names of media errors: their table is big, and loaded for them alone. */
export const isMediaName = (name: string): boolean => /^(?:MF|NS|MCMADM)_/.test(name)

/** A rule that shows a family every symbolic name. */
export function nameRule(
  tables: (name: string) => readonly string[],
  read: (name: string, ...rest: Parameters<Rule['read']>) => ReturnType<Rule['read']>,
): Rule {
  return {
    triggers: TRIGGERS,
    pattern: NAME,
    tables: (match) => tables(match[0]),
    read: (match, context) =>
      isSourceCode(context.before) ? undefined : read(match[0], match, context),
  }
}

/**
 * Sightings of a name. Tables of several sources may give one name to two numbers: both are said.
 *
 * @param sighting what to say of a number; nothing when it is no error
 */
export function printedByName(
  facts: readonly Fact[],
  sighting: (value: number) => Sighting | false,
): Sighting[] {
  return facts.flatMap(({ key, name }) => {
    const said = sighting(Number.parseInt(key, 16))
    return said ? [{ ...said, name, confidence: 0.93, because: ['it is printed by name'] }] : []
  })
}
