import { expect, test } from 'vitest'
import { families } from '../../../src/decoder/families/index'
import { createReader, decode, tablesFor } from '../../../src/decoder/index'
import { createLazyDecoder } from '../../../src/decoder/lazy'
import { loadTables } from '../../../src/decoder/tables/index'
import { tables } from './tables'

const canonical = [
  ...new Set(families.flatMap((family) => family.samples.flatMap((sample) => sample.codes))),
]

/** Words and sentences that people write without meaning a code, and names that any program could have given. */
const needWords = new Set([
  'Error',
  'ERR',
  'Evicted',
  'Forbidden',
  'Unhealthy',
  'e3q8',
  'MOVED',
  'READONLY',
  'WRONG_VERSION_NUMBER',
  'InvalidAMIID.Malformed',
  'AccountDisabledException',
  'AuthorizationPermissionMismatch',
  'CommandNotFoundException',
  'CommandNotFoundException2',
  'PathNotFound',
  'RackOffline',
  'driveAway',
  'WinRMOperationTimeout',
  'monitor_window_timeout',
  'interaction_in_progress',
  'endpoints_resolution_error',
  'Backend initialization required',
  'Duplicate resource',
  'Inconsistent dependency lock file',
  'Unsupported argument',
])

const codesOf = (text: string) => decode(text, tables).findings.map(({ code }) => code)
const lazy = createLazyDecoder(loadTables)

async function read(text: string) {
  const reader = createReader(loadTables)
  for (const letter of text) await reader.feed(letter)
  return reader.finish()
}

test('a code pasted without a word around it is found, whatever its family', () => {
  const lost = canonical.filter((code) => !needWords.has(code) && codesOf(code)[0] !== code)
  expect(lost).toEqual([])
  expect([...needWords].filter((code) => codesOf(code).length > 0)).toEqual([])
})

test('a list of codes that was shared restores all of them, in its order', async () => {
  const lost: string[] = []
  for (const code of canonical) {
    const { findings } = await lazy.decode(code, true)
    if (findings[0]?.code !== code) lost.push(code)
  }
  expect(lost).toEqual([])
  const shared = ['data 52e', 'Evicted', 'P1001', 'MSI 1603']
  const { findings } = await lazy.decode(shared.join('\n'), true)
  expect(findings.map(({ code }) => code)).toEqual(shared)
  expect(findings.map(({ line }) => line)).toEqual([1, 2, 3, 4])
})

test.each([
  ['  "MSI 1603".', 'MSI 1603'],
  ['msi 1603', 'MSI 1603'],
  ['event id: 7031', 'Event 7031'],
  ['http-502', 'HTTP 502'],
  ['eresolve', undefined],
  ['18456', 'Msg 18456'],
  ['Fehler 1722', 'MSI 1722'],
  ['WU_E_NOT_INITIALIZED', '0x80240004'],
  ['APPINSTALLER_CLI_ERROR_INTERNAL_ERROR', '0x8A150001'],
])('%s is read as people write it', (text, code) => {
  expect(codesOf(text)[0]).toBe(code)
})

test('a number behind the word error is told of, as what it could be', () => {
  const [finding] = decode('Error 1603', tables).findings
  expect(finding?.readings.map(({ code }) => code).slice(0, 2)).toEqual(['MSI 1603', 'Win32 1603'])
  expect(codesOf('Error 809')).toEqual(['RAS 809'])
  expect(codesOf('Error 5')).toEqual([])
})

test.each([
  ...'hello Hello HELLO test TEST OK ERROR FAILED Unknown done hello-world hello_world helloWorld'.split(
    ' ',
  ),
  ...'2024 1603 403 5 -1 10.0.0.1 192.0.2.10 2024-05-01 12:30 1.2.3 v18.20.0 3.11.4'.split(' '),
  ...'report.pdf README.md main.cpp server01 srv-sql-01 KB5034441 RFC2616 ABC1234'.split(' '),
  ...'12345678901 4111111111111111 jdoe@example.com'.split(' '),
  '403 Main Street',
  'Room 404',
  'page 404',
  'Windows 11',
  'Python 3.11',
  'data 2024',
  'iPhone 15',
  'hello world',
  'MSI 1603\nis what the setup said to me',
])('%s is no code', (text) => {
  expect(codesOf(text)).toEqual([])
})

test('what stands alone is modest, and says why it is read so', () => {
  const [finding] = decode('MSI 1603', tables).findings
  expect(finding?.readings[0]?.confidence).toBeLessThan(0.75)
  expect(finding?.readings[0]?.because).toEqual(['it stands alone in its line'])
})

test('a reader and a browser answer as decode does, with the tables that are named', async () => {
  for (const text of [...canonical, 'MSI 1603\r\nERESOLVE\r\n0x80070005', 'WU_E_NO_SERVICE']) {
    const decoding = decode(text, tables)
    expect(await read(text), text).toEqual(decoding)
    expect(await lazy.decode(text), text).toEqual(decoding)
    expect(decode(text, await loadTables(tablesFor(text))), text).toEqual(decoding)
  }
})
