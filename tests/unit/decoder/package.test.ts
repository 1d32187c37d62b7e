import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { version } from '../../../package.json'

const folder = mkdtempSync(join(tmpdir(), 'decode-package-'))
const built = join(folder, 'built')
const user = join(folder, 'user')
const MINUTES = 60_000

/** What npm says that it packed. */
type Packed = { filename: string; files: { path: string }[] }
let packed: Packed | undefined

/** Runs the installed command as its user does: by its name, in a folder of their own. */
function decode(options: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(user, 'node_modules/it-error-decode/decode.mjs'), ...options],
    { input, cwd: user, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

beforeAll(() => {
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/build-decode.ts', built])
  const answer = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: built,
    encoding: 'utf8',
  })
  packed = (JSON.parse(answer) as Packed[])[0]
  mkdirSync(user)
  writeFileSync(join(user, 'package.json'), '{}')
  execFileSync(
    'npm',
    ['install', '--offline', '--no-audit', join(folder, packed?.filename ?? '')],
    {
      cwd: user,
    },
  )
}, 5 * MINUTES)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('the package has its program, its tables, words for its reader and its licence', () => {
  const names = [...new Set(packed?.files.map(({ path }) => path.replace(/^parts\/.*/, 'parts')))]
  expect(names.sort()).toEqual([
    'LICENSE',
    'README.md',
    'decode.mjs',
    'package.json',
    'parts',
    'program.mjs',
  ])
  const manifest: unknown = JSON.parse(
    readFileSync(join(user, 'node_modules/it-error-decode/package.json'), 'utf8'),
  )
  expect(manifest).toMatchObject({
    name: 'it-error-decode',
    version,
    license: 'MIT',
    bin: { decode: 'decode.mjs' },
    engines: { node: '>=20.20' },
  })
  expect(manifest).not.toHaveProperty('dependencies')
})

test('installed into an empty folder without a network it reads a paste, a file and a code', () => {
  expect(decode([], 'Error: -2147024891\n').stdout).toMatch(/^0x80070005 E_ACCESSDENIED\n/)
  const log = join(user, 'a.log')
  writeFileSync(log, 'HTTP/1.1" 502 157\n')
  const { findings } = JSON.parse(decode(['--json', log]).stdout) as {
    findings: { code: string; readings: { name?: string }[] }[]
  }
  expect(findings.map(({ code, readings }) => [code, readings[0]?.name])).toEqual([
    ['HTTP 502', 'Bad Gateway'],
  ])
  expect(decode(['--explain', '0x80070005']).stdout).toMatch(/^0x80070005 E_ACCESSDENIED/)
  expect(decode(['--version']).stdout).toBe(`${version}\n`)
  expect(decode([], 'all is well').status).toBe(1)
  expect(decode([join(user, 'none.log')]).status).toBe(3)
})
