import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { HELP, readArguments } from '../../../src/cli/decode/arguments'
import { runDecode } from '../../../src/cli/decode/run'

async function run(argv: readonly string[], input = '', hasColours = false) {
  let out = ''
  let error = ''
  const exit = await runDecode({
    argv,
    stdin: Readable.from([Buffer.from(input)]),
    write: (text) => void (out += text),
    writeError: (text) => void (error += text),
    hasColours,
    version: '1.2.3',
  })
  return { exit, out, error }
}

const folder = mkdtempSync(join(tmpdir(), 'decode-'))

test('standard input is read and told for people, without colours', async () => {
  expect(await run([], 'one\nError: -2147024891\n')).toEqual({
    exit: 0,
    error: '',
    out: [
      '0x80070005 E_ACCESSDENIED',
      '  line 2 (written -2147024891)',
      '  Severity 1 (failure), Customer 0 (defined by Microsoft), NTSTATUS inside 0 (no), Facility 7 (FACILITY_WIN32), Code 5 (0x5)',
      '  = Win32 5 ERROR_ACCESS_DENIED = -2147024891',
      '',
    ].join('\n'),
  })
})

test('colours are for a terminal', async () => {
  expect((await run([], 'Error: 0x80070005', true)).out).toContain(
    '\u001b[1;31m0x80070005\u001b[0m',
  )
  expect((await run(['--json'], 'Error: 0x80070005', true)).out).not.toContain('\u001b')
})

test('--json prints the whole answer', async () => {
  const { exit, out } = await run(['--json'], 'Error: 0x80070005 for a.b@fabrikam.de')
  const answer = JSON.parse(out) as { findings: { code: string }[]; redacted: string }
  expect([exit, answer.findings.map(({ code }) => code), answer.redacted]).toEqual([
    0,
    ['0x80070005'],
    'Error: 0x80070005 for <email:1>',
  ])
})

test('--redact prints the text without what is private', async () => {
  expect(await run(['--redact'], 'hello a.b@fabrikam.de\n')).toEqual({
    exit: 1,
    out: 'hello <email:1>\n',
    error: '',
  })
})

test('--explain tells what a code means', async () => {
  const { exit, out } = await run(['-e', 'HTTP 403'])
  expect(exit).toBe(0)
  expect(out).toMatch(/^HTTP 403 .+\n {2}http\n/)
  expect(await run(['--explain=nothing like it'])).toEqual({
    exit: 1,
    out: 'No family knows nothing like it.\n',
    error: '',
  })
})

test('files are read in turn; one that is missing does not stop the others', async () => {
  const file = join(folder, 'a.log')
  writeFileSync(file, 'Exception code: 0xc0000005')
  const missing = join(folder, 'missing.log')
  const { exit, out, error } = await run([missing, file])
  expect(exit).toBe(3)
  expect(out).toContain(`== ${file}\n0xC0000005 STATUS_ACCESS_VIOLATION`)
  expect(error).toMatch(/^decode: .*missing\.log: ENOENT/)
})

test('nothing found is exit code 1', async () => {
  expect(await run([], 'all is well')).toEqual({
    exit: 1,
    out: 'No error code found.\n',
    error: '',
  })
})

test('a wrong command line is exit code 2 and says why', async () => {
  expect(await run(['--colour'])).toEqual({
    exit: 2,
    out: '',
    error: 'decode: There is no option --colour; --help lists them\n',
  })
  expect(await run(['-e'])).toEqual({
    exit: 2,
    out: '',
    error: 'decode: -e needs a code, such as 0x80070005\n',
  })
})

test('--help and --version', async () => {
  expect((await run(['--help'])).out).toBe(HELP)
  expect((await run(['-V'])).out).toBe('1.2.3\n')
})

test('after -- everything is a file', () => {
  expect(readArguments(['--json', '--', '--json', '-e']).files).toEqual(['--json', '-e'])
})

test('two that start at once without a bundle make one, and both answer', async () => {
  const cache = 'node_modules/.cache/decode'
  rmSync(cache, { recursive: true, force: true })
  const start = () =>
    promisify(execFile)(process.execPath, ['src/cli/decode.mjs', '--explain', 'E_FAIL'])
  const [first, second] = await Promise.all([start(), start()])
  expect([first.stdout, first.stderr]).toEqual([second.stdout, second.stderr])
  expect(first.stdout).toContain('0x80004005 E_FAIL')
  expect(readdirSync(cache).filter((name) => name !== 'compiled')).toEqual([
    expect.stringMatching(/^\d+$/),
  ])
}, 60_000)
