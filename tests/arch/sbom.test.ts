import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'

type Component = {
  name: string
  version: string
  licenses?: unknown
  hashes?: { alg: string; content: string }[]
}

afterAll(() => rmSync('sbom.cdx.json', { force: true }))

test('the inventory names what runs in production, with version and checksum, and no tool of development', () => {
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/sbom.mjs'], {
    encoding: 'utf8',
    // No network is needed: an address that leads nowhere would be noticed.
    env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9/', npm_execpath: undefined },
  })
  const bill = JSON.parse(readFileSync('sbom.cdx.json', 'utf8')) as {
    bomFormat: string
    metadata: { component: { name: string } }
    components: Component[]
  }
  expect([status, bill.bomFormat, bill.metadata.component.name]).toEqual([
    0,
    'CycloneDX',
    'it-error-decoder',
  ])
  expect(stdout).toBe(`sbom.cdx.json: ${bill.components.length} packages that run in production\n`)
  const named = new Map(bill.components.map((component) => [component.name, component]))
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  const held = new Set(bill.components.map(({ name, version }) => `${name} ${version}`))
  const missing = Object.entries(dependencies).filter(
    ([name, version]) => !held.has(`${name} ${version}`),
  )
  expect(missing).toEqual([])
  expect(named.get('payload')?.hashes?.[0]?.alg).toBe('SHA-512')
  expect(
    ['vitest', 'eslint', 'knip'].filter((name) => named.has(name) && name in devDependencies),
  ).toEqual([])
})
