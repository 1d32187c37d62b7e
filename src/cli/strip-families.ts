import { readFile } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'
import ts from 'typescript'
import { families } from '../decoder/families/index'

/** What docs and tests read of a family; the engine doesn't. */
const NOT_FOR_THE_ENGINE = new Set(['title', 'summary', 'samples', 'negatives', 'sources'])

/** The object that says what a family is: of `const a: Family = {…}` and of `const a = ownedRange({…})`. */
function familyOf(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  if (!ts.isVariableDeclaration(node) || !node.initializer) return undefined
  const { initializer } = node
  const value = ts.isCallExpression(initializer) ? initializer.arguments[0] : initializer
  if (!value || !ts.isObjectLiteralExpression(value)) return undefined
  const names = new Set(value.properties.map((property) => property.name?.getText()))
  return names.has('id') && names.has('samples') && names.has('negatives') ? value : undefined
}

/**
 * Takes titles, samples, negatives and sources out of the source text of a family.
 *
 * @example stripFamily("const a: Family = { id: 'a', samples: [] }") // "const a: Family = { id: 'a',  }"
 */
export function stripFamily(source: string): string {
  const file = ts.createSourceFile('family.ts', source, ts.ScriptTarget.Latest, true)
  const cuts: [start: number, end: number][] = []
  const visit = (node: ts.Node): void => {
    const family = familyOf(node)
    if (family) {
      for (const property of family.properties) {
        if (!property.name || !NOT_FOR_THE_ENGINE.has(property.name.getText())) continue
        const comma = source.startsWith(',', property.end) ? 1 : 0
        cuts.push([property.getStart(), property.end + comma])
      }
    } else ts.forEachChild(node, visit)
  }
  visit(file)
  let at = 0
  let kept = ''
  for (const [start, end] of cuts) {
    kept += source.slice(at, start)
    at = end
  }
  return kept + source.slice(at)
}

const nameOf = (id: string): string =>
  id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/**
 * Literals as what begins and what ends them, where many of the one go with many of the other: a family may
 * have each of fifty numbers behind each of forty words. `heads \v tails`, joined by `\f`; lists by `\r`.
 */
export function packLiterals(literals: readonly string[]): string {
  const packedAt = (length: number): string => {
    const tailsOf = new Map<string, Set<string>>()
    for (const literal of literals) {
      const cut = Math.max(0, literal.length - length)
      const head = literal.slice(0, cut)
      tailsOf.set(head, (tailsOf.get(head) ?? new Set()).add(literal.slice(cut)))
    }
    const headsOf = new Map<string, string[]>()
    for (const [head, tails] of tailsOf) {
      const key = [...tails].sort().join('\r')
      headsOf.set(key, [...(headsOf.get(key) ?? []), head])
    }
    return [...headsOf].map(([tails, heads]) => `${heads.join('\r')}\v${tails}`).join('\f')
  }
  return [0, 1, 2, 3, 4]
    .map(packedAt)
    .reduce((least, packed) => (packed.length < least.length ? packed : least))
}

/** The way back from `packLiterals`; its source goes into the bundle, so it uses nothing from outside. */
export const unpackLiterals = (packed: string): string[] =>
  packed.split('\f').flatMap((product) => {
    const [heads = '', tails = ''] = product.split('\v')
    return heads.split('\r').flatMap((head) => tails.split('\r').map((tail) => head + tail))
  })

/** All families as one module: a text that needs many of them waits for one file, not for eighty. */
const everyFamily = 'every-family'
/** From so many on, one file of all is there sooner than a file of each. */
const many = 10

/** `families/lazy.ts` with each family behind an import of its own, and nothing of them but their literals. */
export function lazyFamilies(): string {
  const groups = new Map<string, Set<string>>()
  for (const { id, rules } of families)
    for (const { triggers } of rules) {
      const key = packLiterals(triggers)
      groups.set(key, (groups.get(key) ?? new Set<string>()).add(id))
    }
  const list = [...groups].map(
    ([triggers, ids]) => `g(${JSON.stringify(triggers)},${JSON.stringify([...ids].join(' '))})`,
  )
  const loaders = families.map(
    ({ id }) => `${JSON.stringify(id)}:()=>import('./${id}').then((m)=>m.${nameOf(id)})`,
  )
  return [
    `const u=${String(unpackLiterals)}`,
    `const g=(t,i)=>({triggers:u(t),ids:i.split(' ')})`,
    `export const familyGroups=[${list.join(',')}]`,
    `const loaders={${loaders.join(',')}}`,
    'let every',
    `const loadEvery=(ids)=>(every??=import("${everyFamily}").then((m)=>m.families)).then((all)=>all.filter(({id})=>ids.includes(id)))`,
    `export const loadFamilies=(ids)=>every||ids.length>=${many}?loadEvery(ids):Promise.all(ids.map((id)=>loaders[id]()))`,
  ].join('\n')
}

async function bundleFamilies(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/decoder/families/index.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins: [strip],
  })
  return outputFiles[0]?.text ?? ''
}

const strip: Plugin = {
  name: 'strip',
  setup(bundle) {
    bundle.onLoad(
      { filter: /[\\/]decoder[\\/]families[\\/][a-z0-9-]+\.ts$/ },
      async ({ path }) => ({
        contents: stripFamily(await readFile(path, 'utf8')),
        loader: 'ts',
      }),
    )
  },
}

/**
 * For bundles that decode and show no docs: families without what only docs read, and the lazy ones as
 * chunks of their own, beside one of all, where the bundle is split.
 */
export const stripFamilies: Plugin = {
  name: 'strip-families',
  async setup(bundle) {
    bundle.onLoad({ filter: /[\\/]decoder[\\/]families[\\/]lazy\.ts$/ }, () => ({
      contents: lazyFamilies(),
      loader: 'js',
    }))
    bundle.onResolve({ filter: new RegExp(`^${everyFamily}$`) }, () => ({
      path: everyFamily,
      namespace: everyFamily,
    }))
    bundle.onLoad({ filter: /./, namespace: everyFamily }, async () => ({
      contents: await bundleFamilies(),
      loader: 'js',
    }))
    await strip.setup(bundle)
  },
}
