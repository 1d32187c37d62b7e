// `npm run decode`: the decoder from its sources, bundled again when they have changed, so that it starts at once.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(root, 'node_modules/.cache/decode')
const sources = ['src/decoder', 'src/cli/decode', 'src/cli/decode.ts', 'package.json']

/** A bundle of older sources may still be running. */
const HOUR = 3_600_000

/** When a file, or the newest file of a folder, was changed. */
function changed(path) {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))))
}

/** Makes a bundle in a folder of its own first: two that start at once don't read each other's halves. */
async function bundle(folder) {
  const { build } = await import('esbuild')
  const draft = `${folder}-${process.pid}`
  await build({
    absWorkingDir: root,
    entryPoints: { program: 'src/cli/decode.ts' },
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
  for (const name of readdirSync(cache)) {
    const other = join(cache, name)
    if (/^\d+$/.test(name) && Date.now() - changed(other) > HOUR)
      rmSync(other, { recursive: true, force: true })
  }
  try {
    renameSync(draft, folder)
  } catch {
    // Another was quicker, with the same.
    rmSync(draft, { recursive: true, force: true })
  }
}

const newest = Math.max(...sources.map((source) => changed(join(root, source))))
const folder = join(cache, String(Math.round(newest)))
const program = join(folder, 'program.mjs')
if (!statSync(program, { throwIfNoEntry: false })) {
  mkdirSync(cache, { recursive: true })
  await bundle(folder)
}
module.enableCompileCache?.(join(cache, 'compiled'))
await import(pathToFileURL(program).href)
