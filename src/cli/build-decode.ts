import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { stripFamilies } from './strip-families'
import { description, license, version } from '../../package.json'

const folder = 'dist/decode'

/**
 * Makes the command-line decoder a package of its own: one file without dependencies, its tables
 * inside, ready for `npm publish dist/decode`.
 */
async function buildDecode(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: ['src/cli/decode.ts'],
    outfile: `${folder}/decode.mjs`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    banner: { js: '#!/usr/bin/env node' },
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
    files: ['decode.mjs'],
    engines: { node: '>=20.20' },
  }
  writeFileSync(`${folder}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`)
}

await buildDecode()
