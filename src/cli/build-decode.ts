import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { stripFamilies } from './strip-families'
import { description, license, version } from '../../package.json'

const folder = process.argv[2] ?? 'dist/decode'

/** The program itself is loaded from what Node compiled at its last start, where Node can keep that. */
const LAUNCHER = `#!/usr/bin/env node
import module from 'node:module'
module.enableCompileCache?.()
await import('./program.mjs')
`

/**
 * Makes the command-line decoder a package of its own: without dependencies, each table in a file that
 * is read when a text needs it, ready for `npm publish dist/decode`.
 *
 * @example tsx src/cli/build-decode.ts [folder]
 */
async function buildDecode(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: { program: 'src/cli/decode.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [stripFamilies],
  })
  const manifest = {
    name: 'it-error-decode',
    version,
    description: `Reads error codes of any kind out of logs. ${description}`,
    license,
    type: 'module',
    bin: { decode: 'decode.mjs' },
    files: ['decode.mjs', 'program.mjs', 'parts'],
    engines: { node: '>=20.20' },
  }
  writeFileSync(`${folder}/decode.mjs`, LAUNCHER, { mode: 0o755 })
  copyFileSync('src/cli/decode/README.md', `${folder}/README.md`)
  copyFileSync('LICENSE', `${folder}/LICENSE`)
  writeFileSync(`${folder}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`)
}

await buildDecode()
