import { describe, expect, test } from 'vitest'
import { factsOf } from '@/decoder/facts'
import { loadAllTables, loadTables } from '@/decoder/tables'

const tables = await loadAllTables()

describe.each([...tables.values()].map((table) => [table.id, table] as const))('%s', (_, table) => {
  const facts = factsOf(table)
  const rows = table.rows.split('\n').map((row) => row.split('\t'))

  test('every row is found by its key and by its name', () => {
    const lost = rows.filter(([key = '', name = '']) => {
      const byKey = facts.of(key).some((fact) => fact.name === name)
      return !byKey || !facts.named(name).some((fact) => fact.key === key)
    })
    expect(lost).toEqual([])
  })

  test('a numeric key is found by its number', () => {
    const lost = rows.filter(([key = '']) => {
      if (!/^-?[0-9A-F]+$/.test(key)) return false
      const number = Number.parseInt(key, 16)
      return number.toString(16).toUpperCase() === key && facts.of(number).length === 0
    })
    expect(lost).toEqual([])
  })
})

/** Some rows of every table: a fresh copy of a table is searched for each. */
const EVERY = 97

test('a table that is asked for the first time answers as one that is asked often', () => {
  for (const table of tables.values()) {
    const often = factsOf(table)
    const rows = table.rows.split('\n').filter((_, index) => index % EVERY === 0)
    for (const [key = '', name = ''] of rows.map((row) => row.split('\t'))) {
      expect(factsOf({ ...table }).of(key)).toEqual(often.of(key))
      expect(factsOf({ ...table }).named(name.toLowerCase())).toEqual(often.named(name))
    }
    expect(factsOf({ ...table }).of('no such key')).toEqual([])
    expect(factsOf({ ...table }).named('NO_SUCH.*')).toEqual([])
  }
})

test('a table is loaded once, and an unknown one is refused by name', async () => {
  const [first, second] = await Promise.all([loadTables(['win32', 'win32']), loadTables(['win32'])])
  expect([...first.keys()]).toEqual(['win32'])
  expect(first.get('win32')).toBe(second.get('win32'))
  await expect(loadTables(['no-such-table'])).rejects.toThrow('No table is called no-such-table')
})

test.each([
  ['win32', 5, 'ERROR_ACCESS_DENIED'],
  ['win32', 1326, 'ERROR_LOGON_FAILURE'],
  ['win32', 10061, 'WSAECONNREFUSED'],
  ['hresult', 0x80070005, 'E_ACCESSDENIED'],
  ['hresult', 0x80090308, 'SEC_E_INVALID_TOKEN'],
  ['ntstatus', 0xc0000022, 'STATUS_ACCESS_DENIED'],
  ['winupdate', 0x80240022, 'WU_E_ALL_UPDATES_FAILED'],
  ['ras', 809, 'ERROR_VPN_TIMEOUT'],
  ['bugcheck', 0xd1, 'DRIVER_IRQL_NOT_LESS_OR_EQUAL'],
])('%s %d is %s', (id, key, name) => {
  const table = tables.get(id)
  expect(table && factsOf(table).of(key)[0]?.name).toBe(name)
})
