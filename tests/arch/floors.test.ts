import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import floors from './floors.json'

type Lock = { packages: Record<string, { version?: string }> }
type Manifest = Record<string, Record<string, string> | undefined>

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

/** Every version of a package in the lockfile, nested copies too. */
const lockedVersions = (name: string): string[] =>
  Object.entries(lock.packages)
    .filter(([place]) => place.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version ?? '')

const parts = (version: string) => version.split('.').map((part) => Number.parseInt(part, 10))

function isAtLeast(version: string, floor: string): boolean {
  const [have, want] = [parts(version), parts(floor)]
  const at = want.findIndex((part, index) => part !== have[index])
  return at === -1 || (have[at] ?? 0) > want[at]!
}

test.each(Object.entries(floors.exactly))('%s is locked at exactly %s', (name, version) => {
  expect(lockedVersions(name)).toEqual([version])
})

test.each(Object.entries(floors.atLeast))('every locked %s is %s or newer', (name, floor) => {
  const versions = lockedVersions(name)
  expect(versions.length).toBeGreaterThan(0)
  expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([])
})

test('C12 a version below its floor is told', () => {
  expect([isAtLeast('16.4.0', '16.4.1'), isAtLeast('16.10.0', '16.4.1')]).toEqual([false, true])
})

test('every Payload package in the lockfile has one version', () => {
  const found = Object.entries(lock.packages)
    .filter(([place]) => /node_modules\/(?:payload|@payloadcms\/[^/]+)$/.test(place))
    .map(([, { version }]) => version)
  expect([...new Set(found)]).toEqual(['3.90.1'])
})

test('dependencies are pinned exactly', () => {
  const loose = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}).filter(
      ([, range]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(range),
    ),
  )
  expect(loose).toEqual([])
})

test('the lockfile names no download address', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
})
