/** Who may import whom: the table of src/README.md, enforced. */

const folder = (name) => `^src/${name}/`
const decoder = folder('decoder')
const site = folder('site')
const database = folder('database')
const env = '^src/env\\.ts$'
const closing = '^src/closing\\.ts$'
const observe = '^src/observe/'
const generated = folder('generated')
const slugs = '^collections/slugs\\.ts$'
const npm = 'node_modules'

/** Folder -> what it may import beside itself and npm packages. */
const allowed = {
  'src/decoder': [],
  'src/site': [decoder, generated, slugs],
  'src/observe': [env],
  'src/database': [env, observe],
  'src/search': [decoder, site, database],
  'src/exchange': [decoder, site, slugs],
  'src/cms': [
    observe,
    decoder,
    folder('search'),
    folder('exchange'),
    site,
    database,
    folder('components'),
    generated,
    slugs,
  ],
  collections: [folder('cms'), decoder, site],
  'src/reads': [
    observe,
    folder('search'),
    site,
    decoder,
    database,
    folder('cms/access'),
    generated,
    slugs,
    '^payload\\.config\\.ts$',
  ],
  'src/actions': [
    observe,
    folder('search'),
    site,
    decoder,
    database,
    folder('cms/access'),
    folder('reads'),
    generated,
    slugs,
    '^payload\\.config\\.ts$',
  ],
  'src/components': [site, decoder, generated],
  'src/browser': [site, decoder],
  // The framework's own corner: it wires the CMS into Next.
  'src/app/\\(payload\\)': [folder('cms'), '^payload\\.config\\.ts$'],
  'src/app': [
    folder('reads'),
    folder('actions'),
    folder('components'),
    site,
    decoder,
    env,
    '^payload\\.config\\.ts$',
  ],
  'src/server': [env, closing, observe, site, database],
  'src/cli': [
    observe,
    decoder,
    site,
    folder('cms'),
    folder('search'),
    folder('exchange'),
    database,
    env,
    folder('server'),
    folder('migrations'),
    generated,
    slugs,
    '^payload\\.config\\.ts$',
  ],
}

const rules = Object.entries(allowed).map(([from, to]) => ({
  name: `${from.replace('src/', '')}-imports`,
  comment: `${from} may import only: itself${to.length ? `, ${to.join(', ')}` : ''}. See the table in src/README.md; move the code to the room that may.`,
  severity: 'error',
  from: {
    path: `^${from}/`,
    ...(from === 'src/app' ? { pathNot: '^src/app/\\(payload\\)/' } : {}),
  },
  to: { path: '^(?:src|collections|payload\\.config\\.ts)', pathNot: [`^${from}/`, ...to] },
}))

module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'decoder-is-pure',
      comment:
        'The decoder runs in the browser, the server and the CLI: it imports no package and no Node module.',
      severity: 'error',
      from: { path: decoder },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core', 'npm-optional', 'npm-peer'] },
    },
    {
      name: 'payload-stays-in-its-rooms',
      comment:
        'Only the CMS, the reads and the CLI know Payload. `exchange` gets it as an argument (types only).',
      severity: 'error',
      from: { path: '^src/(?:decoder|site|database|search|server|components|browser)/' },
      to: { path: `${npm}/(?:payload|@payloadcms)/`, pathNot: `${npm}/@payloadcms/live-preview` },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: npm },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(?:@payload-config|mdast)$' },
    },
  ],
  options: {
    doNotFollow: { path: npm },
    exclude: { path: ['^\\.next', '^src/app/\\(payload\\)/admin/importMap\\.js$'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css', '.scss', '.woff2'],
    },
  },
}
