import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { withConnection } from '../../src/database/connection'
import { closeReadPool } from '../../src/database/query'
import { childEnv, provideEnv } from '../../src/env'
import { decodeText } from '../../src/reads/match'
import { searchErrors } from '../../src/search/search-errors'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres'
import { createDatabase, databaseAt } from '../setup/cluster'
import { loadArticles } from './load-articles'
import { measure, shown } from './measure'
import { mutate, question, ways } from './mutate'

/**
 * Matching and search over made-up libraries of growing size.
 *
 *   tsx tests/bench/match.bench.ts [sizes] [--data DIR] [--questions N]
 *
 * Databases are kept in the folder for the next run.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '.data/bench' },
    questions: { type: 'string', default: '2000' },
  },
})
const sizes = (positionals.length > 0 ? positionals : ['1000', '10000', '100000']).map(Number)

const cluster = await startEmbeddedPostgres({ dataDir: values.data, throwaway: true })
const secret = randomBytes(32).toString('hex')
for (const size of sizes) await bench(size)
await cluster.stop()
process.exit(0)

async function bench(size: number): Promise<void> {
  const url = await libraryOf(size)
  provideEnv({ NODE_ENV: 'production', DATABASE_URL: url, PAYLOAD_SECRET: secret })
  await closeReadPool()
  const count = Number(values.questions)
  const numbers = Array.from({ length: count }, (_, at) => 1 + Math.floor((at * size) / count))
  const pastes = numbers.map((number) => ({ number, ...mutate(number) }))
  const questions = numbers.map(question)
  for (const { text } of pastes.slice(0, 50)) await decodeText(text)
  for (const text of questions.slice(0, 50)) await searchErrors({ query: text })

  const right = Object.fromEntries(ways.map((way) => [way, { first: 0, of: 0 }]))
  const one = await measure(pastes, async ({ number, text, way }) => {
    const { articles } = await decodeText(text)
    const tally = right[way]!
    tally.of++
    if (articles?.[0]?.slug === `article-${number}`) tally.first++
  })
  const twenty = await measure(pastes, ({ text }) => decodeText(text), { clients: 20 })
  const search = await measure(questions, (query) => searchErrors({ query }))
  const searches = await measure(questions, (query) => searchErrors({ query }), { clients: 20 })
  const firsts = Object.values(right).reduce((all, { first }) => all + first, 0)
  console.log(`${size} articles`)
  console.log(`  match, 1 client     ${shown(one)}   20 clients ${shown(twenty)}`)
  console.log(`  search, 1 client    ${shown(search)}   20 clients ${shown(searches)}`)
  console.log(`  recall@1 ${(firsts / one.asked).toFixed(3)}`, JSON.stringify(right))
}

/** The database of so many articles, made when it is not there yet. */
async function libraryOf(size: number): Promise<string> {
  const name = `bench_${size}`
  const url = databaseAt(cluster.url, name)
  const isThere = await withConnection(cluster.url, (client) =>
    client.query('select from pg_database where datname = $1', [name]),
  )
  if (isThere.rowCount) return url
  await createDatabase(cluster.url, name)
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/migrate.ts'], {
    env: childEnv({ NODE_ENV: 'production', DATABASE_URL: url, PAYLOAD_SECRET: secret }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const seconds = await loadArticles(url, size)
  console.log(`${size} articles loaded and indexed in ${seconds.toFixed(1)} s`)
  return url
}
