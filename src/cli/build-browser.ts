import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import { urls } from '@/site/urls'
import { classNamesOfPage } from './class-names-of-page'
import { stripFamilies } from './strip-families'

const outdir = 'public/assets'

/** Targets that have everything the style sheet needs too (`light-dark()` aside, which is compiled). */
const target = ['chrome111', 'firefox111', 'safari16.4']

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  metafile: true,
  write: true,
  outdir,
  target,
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  legalComments: 'none',
  logLevel: 'warning',
}

const scripts = ['src/browser/theme.ts', 'src/browser/site.ts']
/** The one page that React takes over in the browser. */
const takeOvers = ['src/components/decode/decoder.browser.tsx']
const workers = ['src/browser/decode-worker.ts']
/** Under a name that stays: browsers look there for its next version. */
const shareWorker = 'src/browser/share-worker.ts'

/**
 * Bundles the scripts of `src/browser` under names that change with their content, and writes
 * `public/assets/manifest.json`: `{"site": "/assets/site-ABC123.js"}`.
 */
export async function buildBrowser(): Promise<void> {
  await rm(outdir, { recursive: true, force: true })
  await mkdir(outdir, { recursive: true })
  const results = await Promise.all([
    build({ ...shared, metafile: true, entryPoints: scripts, format: 'iife' }),
    build({
      ...shared,
      metafile: true,
      entryPoints: takeOvers,
      format: 'iife',
      plugins: [classNamesOfPage],
    }),
    // A module worker: its tables of facts are chunks that load when a text needs them.
    build({
      ...shared,
      metafile: true,
      entryPoints: workers,
      format: 'esm',
      splitting: true,
      plugins: [stripFamilies],
    }),
  ])
  await build({
    ...shared,
    entryPoints: [shareWorker],
    outdir: path.dirname(`public${urls.shareWorker()}`),
    entryNames: path.basename(urls.shareWorker(), '.js'),
    format: 'iife',
  })
  const named = new Set([...scripts, ...takeOvers, ...workers])
  const manifest: Record<string, string> = {}
  for (const { metafile } of results) {
    for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
      if (entryPoint && named.has(entryPoint))
        manifest[path.parse(entryPoint).name] = `/assets/${path.basename(file)}`
    }
  }
  await writeFile(path.join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
