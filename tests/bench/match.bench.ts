import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { withConnection } from '../../src/database/connection'
import { closeReadPool, query } from '../../src/database/query'
import { relatedStatement } from '../../src/database/related-queries'
import { templateOf } from '../../src/decoder/index'
import { childEnv, provideEnv } from '../../src/env'
import { decodeText } from '../../src/reads/match'
import { searchErrors } from '../../src/search/search-errors'
import { wordsOf } from '../../src/search/words'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres'
import { createDatabase, databaseAt, dropDatabase } from '../setup/cluster'
import { articleAt } from './articles'
import { figuresOf, pastesOf, questionsOf, type Figures, type Paste } from './asked'
import { costOfBounds } from './bounds'
import { openPlainLike } from './ilike'
import { loadArticles } from './load-articles'
import { measure, shown } from './measure'
import { ways } from './mutate'
import type { PeerFigures } from './peer.bench'

/**
 * Matching and search over made-up libraries of growing size, beside engines that hold the same
 * articles in memory and beside plain ILIKE.
 *
 *   tsx tests/bench/match.bench.ts [sizes] [--data DIR] [--questions N] [--seconds S]
 *     [--peers NAMES] [--peer-heap MB]
 *
 * Databases are kept in the folder for the next run; a million articles take a quarter of an hour to
 * load. `--seconds` is what a slow engine gets for each measurement.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '.data/bench' },
    questions: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '30' },
    peers: { type: 'string', default: 'MiniSearch,FlexSearch,Orama,ILIKE' },
    'peer-heap': { type: 'string', default: '6000' },
  },
})
const sizes = (positionals.length > 0 ? positionals : ['1000', '10000', '100000']).map(Number)
const count = Number(values.questions)
const seconds = Number(values.seconds)
const peers = values.peers.split(',').filter(Boolean)

const cluster = await startEmbeddedPostgres({ dataDir: values.data, throwaway: true })
const secret = randomBytes(32).toString('hex')
for (const size of sizes) await bench(size)
await cluster.stop()
process.exit(0)

async function bench(size: number): Promise<void> {
  const url = await libraryOf(size)
  provideEnv({ NODE_ENV: 'production', DATABASE_URL: url, PAYLOAD_SECRET: secret })
  await closeReadPool()
  const pastes = pastesOf(size, count)
  const questions = questionsOf(size, count)
  console.log(`\n## ${size} articles\n`)
  console.log(
    `| engine | built in | index | match, 1 client | 20 clients | search, 1 client | 20 clients | recall@1 | ${ways.join(' | ')} |`,
  )
  console.log(`|${' --- |'.repeat(8 + ways.length)}`)
  const [index] = await query<{ bytes: string; seconds: number }>({
    text: `select seconds, (
        select sum(pg_total_relation_size(oid)) from pg_class
        where relname like 'search\\_%' and relkind = 'r'
      ) as bytes from bench_load`,
    values: [],
  })
  row('this project', { ...index!, bytes: Number(index!.bytes) }, await ours(pastes, questions))
  for (const peer of peers) {
    if (peer === 'ILIKE') {
      const { plainLike, close } = openPlainLike(url)
      row(peer, { seconds: 0, bytes: 0 }, await figuresOf(plainLike, pastes, questions, seconds))
      await close()
    } else inMemory(peer, size)
  }
  console.log(`\nBounds: ${await costOfBounds(pastes)}`)
  console.log(`Related errors of a page: ${shown(await related(size))} ms`)
}

function ours(pastes: readonly Paste[], questions: readonly string[]): Promise<Figures> {
  return figuresOf(
    {
      match: async (text) => {
        const [first] = (await decodeText(text))?.articles ?? []
        return first ? Number(first.slug.replace('article-', '')) : null
      },
      search: (text) => searchErrors({ query: text }),
    },
    pastes,
    questions,
    seconds,
  )
}

/** An engine in a process of its own; says so when the articles do not fit into its memory. */
function inMemory(name: string, size: number): void {
  const options = ['--expose-gc', `--max-old-space-size=${values['peer-heap']}`, '--import', 'tsx']
  const { stdout, status } = spawnSync(
    process.execPath,
    [...options, 'tests/bench/peer.bench.ts', name, ...[size, count, seconds].map(String)],
    { encoding: 'utf8', timeout: 60 * 60_000 },
  )
  if (status !== 0) {
    console.log(`| ${name} | does not fit into ${values['peer-heap']} MB |`)
    return
  }
  const figures = JSON.parse(stdout) as PeerFigures
  row(name, figures, figures)
}

function row(name: string, built: { seconds: number; bytes: number }, figures: Figures): void {
  const { match, matches, search, searches, right } = figures
  const all = Object.values(right)
  const of = all.reduce((sum, one) => sum + one.of, 0)
  const first = all.reduce((sum, one) => sum + one.first, 0)
  const share = (part: { first: number; of: number }) => (part.first / part.of).toFixed(3)
  const cells = [
    name,
    `${built.seconds.toFixed(1)} s`,
    `${(built.bytes / 1e6).toFixed(0)} MB`,
    ...[match, matches, search, searches].map(shown),
    `${share({ first, of })}${of < count ? ` of ${of}` : ''}`,
    ...ways.map((way) => share(right[way])),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}

/** The one query for the list of related errors on a page. */
function related(size: number) {
  const articles = pastesOf(size, Math.min(size, 500)).map(({ number }) => articleAt(number))
  return measure(articles, ({ id, codes, products, message }) =>
    query(
      relatedStatement({
        id,
        picked: [],
        codes: codes.map(({ code }) => code),
        family: codes[0]?.family ?? null,
        products,
        words: [...new Set(wordsOf(templateOf(message)))],
      }),
    ),
  )
}

/** The database of so many articles, made when it is not there yet. */
/** A database of so many articles: that of an earlier run when it was filled to its end. */
async function libraryOf(size: number): Promise<string> {
  const name = `bench_${size}`
  const url = databaseAt(cluster.url, name)
  const isWhole = await withConnection(url, (client) =>
    client.query('select from bench_load'),
  ).then(
    () => true,
    () => false,
  )
  if (isWhole) return url
  await dropDatabase(cluster.url, name)
  await createDatabase(cluster.url, name)
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/migrate.ts'], {
    env: childEnv({ NODE_ENV: 'production', DATABASE_URL: url, PAYLOAD_SECRET: secret }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await loadArticles(url, size)
  return url
}
