// `npm run sbom`: what runs in production, by package, version, licence and checksum (CycloneDX 1.5).
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const file = 'sbom.cdx.json'
const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
const npm = process.env.npm_execpath
const made = npm
  ? spawnSync(process.execPath, [npm, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  : spawnSync('npm', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
if (made.status !== 0) {
  console.error(made.stderr)
  process.exit(1)
}

// Not npm's `--omit dev`: it leaves out what tools need as well, though the site needs it.
const bill = JSON.parse(made.stdout)
const isTool = ({ properties = [] }) =>
  properties.some(({ name }) => name === 'cdx:npm:package:development')
const tools = new Set(bill.components.filter(isTool).map((component) => component['bom-ref']))
const components = bill.components.filter((component) => !isTool(component))
const dependencies = bill.dependencies
  .filter(({ ref }) => !tools.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((on) => !tools.has(on)) }))
// npm takes the name of the folder.
bill.metadata.component.name = JSON.parse(readFileSync('package.json', 'utf8')).name

writeFileSync(file, `${JSON.stringify({ ...bill, components, dependencies }, null, 2)}\n`)
console.log(`${file}: ${components.length} packages that run in production`)
