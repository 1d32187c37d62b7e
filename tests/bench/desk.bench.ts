import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { PayloadRequest } from 'payload'
import { childEnv, provideEnv } from '../../src/env'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres'
import { createDatabase, databaseAt, dropDatabase } from '../setup/cluster'
import { loadArticles } from './load-articles'
import { loadVersions } from './load-versions'
import { openDesk } from './open-desk'
import { measure, shown } from './measure'

/**
 * What an editor waits for in a library of many articles with ten versions each: on the server (the list of
 * articles as the admin asks for it, an article with its versions, the dashboard), and in a browser on the
 * built site (`npm run build` first), from the click to the moment when it can be used.
 *
 *   tsx tests/bench/desk.bench.ts [articles] [--data DIR] [--times N]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '.data/bench' },
    times: { type: 'string', default: '20' },
  },
})
const articles = Number(positionals[0] ?? 20_000)
const versions = 10
const times = Array.from({ length: Number(values.times) }, (_, at) => at + 1)

const cluster = await startEmbeddedPostgres({ dataDir: values.data, throwaway: true })
const name = 'bench_desk'
await dropDatabase(cluster.url, name)
await createDatabase(cluster.url, name)
const url = databaseAt(cluster.url, name)
const settings = {
  NODE_ENV: 'production',
  NODE_OPTIONS: '--no-deprecation',
  DATABASE_URL: url,
  PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  SITE_URL: 'http://localhost:3000',
}
execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/migrate.ts'], {
  env: childEnv(settings),
  stdio: ['ignore', 'ignore', 'inherit'],
})
provideEnv(settings)
await loadArticles(url, articles)

const { createLocalReq } = await import('payload')
const { cms, makePerson } = await import('../factories')
const { readDashboard } = await import('../../src/cms/desk/dashboard-data')
const payload = await cms()
const editor = await makePerson('editor')
await loadVersions(url, versions, editor.id)

const asked = (): Promise<PayloadRequest> => createLocalReq({ user: editor }, payload)

/** As the admin's list view asks: newest texts, ten a page, one level of relations. */
const list = async (more: object) =>
  payload.find({
    collection: 'errors',
    draft: true,
    depth: 0,
    limit: 10,
    overrideAccess: false,
    sort: '-updatedAt',
    req: await asked(),
    ...more,
  })

const questions: [what: string, ask: (at: number) => Promise<unknown>][] = [
  ['list, first page', () => list({})],
  ['list, page 1,000', () => list({ page: 1_000 })],
  ['list, in review', () => list({ where: { reviewState: { equals: 'in-review' } } })],
  ['list, without a product', () => list({ where: { products: { exists: false } } })],
  ['list, without a source', () => list({ where: { 'sources.url': { exists: false } } })],
  ['list, a search', () => list({ where: { searchTitle: { like: 'timeout' } } })],
  [
    'an article',
    async (at) =>
      payload.findByID({
        collection: 'errors',
        id: at * 7,
        draft: true,
        depth: 0,
        overrideAccess: false,
        req: await asked(),
      }),
  ],
  [
    'its versions',
    async (at) =>
      payload.findVersions({
        collection: 'errors',
        where: { parent: { equals: at * 7 } },
        depth: 0,
        limit: 10,
        overrideAccess: false,
        sort: '-updatedAt',
        req: await asked(),
      }),
  ],
  ['dashboard', async () => readDashboard(await asked())],
]

console.log(`\n${articles} articles, ${articles * versions} versions, p50 / p99 in ms\n`)
for (const [what, ask] of questions) {
  await ask(1)
  console.log(`| ${what} | ${shown(await measure(times, ask))} |`)
}

const desk = await openDesk(settings, editor)
console.log('\nUntil it can be used, in a browser, p50 / p99 in ms\n')
for (const { what, before, open } of desk.views) {
  // Three visits until the browser keeps the compiled scripts.
  for (const at of [1, 2, 3]) {
    await before?.()
    await open(at)
  }
  console.log(`| ${what} | ${shown(await measure(times, open, { before }))} |`)
}
await desk.close()
await payload.destroy()
await dropDatabase(cluster.url, name)
await cluster.stop()
process.exit(0)
