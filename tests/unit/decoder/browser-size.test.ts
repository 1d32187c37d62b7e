import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import {
  packLiterals,
  stripFamilies,
  stripFamily,
  unpackLiterals,
} from '../../../src/cli/strip-families'
import { families } from '../../../src/decoder/families/index'
import { decode } from '../../../src/decoder/index'
import { loadTables, loadAllTables } from '../../../src/decoder/tables/index'
import type { createLazyDecoder as Create } from '../../../src/decoder/lazy'

const LIMIT = 40 * 1024
const folder = mkdtempSync(join(process.cwd(), '.cache-lazy-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { metafile } = await build({
  entryPoints: ['src/decoder/lazy.ts'],
  outdir: folder,
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  metafile: true,
  plugins: [stripFamilies],
})
const files = Object.entries(metafile.outputs).map(([path, output]) => ({ path, ...output }))
const entry = files.find(({ entryPoint }) => entryPoint === 'src/decoder/lazy.ts')

const sizeOf = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).byteLength

test('what only docs read of a family is cut out of its source', () => {
  const source = `const other = { samples: [1] }
export const a: Family = {
  id: 'a',
  title: 'A, with a comma',
  rules: [{ triggers: ['x'], pattern: /samples: \\[/, read: () => ({ code: 'title' }) }],
  samples: [{ text: 'b', codes: ['c'] }],
  negatives: [],
}
export const b = range({ id: 'b', samples: [], negatives: [{ text: 'x' }], owns: 1 })`
  expect(stripFamily(source).replace(/\s+/g, ' ')).toBe(
    "const other = { samples: [1] } export const a: Family = { id: 'a', rules: [{ triggers: ['x'], pattern: /samples: \\[/, read: () => ({ code: 'title' }) }], } export const b = range({ id: 'b', owns: 1 })",
  )
})

test('the literals of every rule are the same after packing', () => {
  const sorted = (literals: readonly string[]) => [...new Set(literals)].sort()
  for (const { rules } of families)
    for (const { triggers } of rules)
      expect(sorted(unpackLiterals(packLiterals(triggers)))).toEqual(sorted(triggers))
})

test('the engine for the browser is at most 40 kB gzipped, without families and tables', () => {
  const alongside = (entry?.imports ?? []).filter(({ kind }) => kind === 'import-statement')
  const sizes = [entry?.path ?? '', ...alongside.map(({ path }) => path)].map(sizeOf)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMIT)
})

test('no family is over 6 kB gzipped', () => {
  const chunks = files.filter(({ entryPoint }) => entryPoint?.startsWith('src/decoder/families/'))
  expect(chunks.length).toBe(families.length)
  const sizes = chunks.map(({ path, entryPoint }) => ({ entryPoint, size: sizeOf(path) }))
  expect(sizes.filter(({ size }) => size > 6 * 1024)).toEqual([])
})

test('all families as one chunk are at most 60 kB gzipped', () => {
  const [every] = files.filter(({ inputs }) => 'every-family:every-family' in inputs)
  expect(sizeOf(every?.path ?? '')).toBeLessThanOrEqual(60 * 1024)
})

test('with families that arrive when they are needed it answers as with all of them', async () => {
  const url = pathToFileURL(entry?.path ?? '').href
  const module = (await import(/* @vite-ignore */ url)) as { createLazyDecoder: typeof Create }
  const lazy = module.createLazyDecoder(loadTables)
  const tables = await loadAllTables()
  for (const { text } of families.flatMap((family) => family.samples))
    expect(await lazy.decode(text)).toEqual(decode(text, tables))
})
