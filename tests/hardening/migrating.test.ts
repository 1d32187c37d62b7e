import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, inject, test, vi } from 'vitest'
import { withConnection } from '@/database/connection'
import { migrations } from '@/migrations'
import { createDatabase, databaseAt, dropDatabase } from '../setup/cluster'
import { article, openSite } from '../setup/real-site'

const server = inject('hardeningServer')
const made: string[] = []
afterAll(() => Promise.all(made.map((name) => dropDatabase(server, name))))

async function emptyDatabase(): Promise<string> {
  const name = `test_${process.ppid}_${randomInt(1e9)}`
  made.push(name)
  await createDatabase(server, name)
  return databaseAt(server, name)
}

/** Payload asks questions when it is unsure: nobody would answer here. */
const migrate = (url: string) =>
  spawn(process.execPath, ['--import', 'tsx', 'src/cli/migrate.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '--no-deprecation',
      DATABASE_URL: url,
      PAYLOAD_SECRET: inject('hardeningSecret'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })

const codeOf = async (child: ReturnType<typeof migrate>): Promise<unknown> => {
  const [code, signal] = (await once(child, 'exit')) as unknown[]
  return code ?? signal
}

const rows = <Row extends object>(url: string, text: string) =>
  withConnection(url, async (client) => (await client.query<Row>(text)).rows)

const done = (url: string) =>
  rows<{ name: string }>(url, 'select name from payload_migrations order by name').then((all) =>
    all.map(({ name }) => name),
  )

/** Every column, index and constraint, by name and kind. */
const shapeOf = async (url: string) => [
  await rows(
    url,
    `select table_name, column_name, data_type, is_nullable from information_schema.columns
     where table_schema = 'public' order by 1, 2`,
  ),
  await rows(url, `select indexdef from pg_indexes where schemaname = 'public' order by 1`),
]

const names = migrations.map(({ name }) => name).sort()
const whole = () => shapeOf(databaseAt(server, inject('hardeningTemplate')))

// Stock: nothing keeps two from migrating at once, and each runs every migration.
test('C41 two that migrate at once: one does, the other finds nothing left to do', async () => {
  const url = await emptyDatabase()
  const both = [migrate(url), migrate(url)]
  expect(await Promise.all(both.map(codeOf))).toEqual([0, 0])
  expect(await done(url)).toEqual(names)
  expect(await shapeOf(url)).toEqual(await whole())
}, 600_000)

/** Kills a run of migrations inside one of them; false when it was through before it could be held. */
async function killHalfWay(url: string): Promise<boolean> {
  const first = migrate(url)
  const ended = codeOf(first)
  return withConnection(url, async (client) => {
    // The second migration refers to this table, as later ones do, and waits for whoever writes into it.
    const hold = async () => {
      await client.query('begin')
      const held = client.query('lock table errors in row exclusive mode')
      if (await held.then(() => true).catch(() => false)) return true
      await client.query('rollback')
      return false
    }
    while (first.exitCode === null && !(await hold())) await sleep(1)
    const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    const isHeld = async () => (await client.query(waits)).rows.length > 0
    while (first.exitCode === null && !(await isHeld())) await sleep(5)
    const wasHeld = first.exitCode === null
    first.kill('SIGKILL')
    await ended
    await client.query('rollback')
    return wasHeld
  })
}

// Seen to fail with a migration that commits in its middle: the next run finds its table there already.
test('C41 killed half-way: no half migration stays, and the next run completes it', async () => {
  let url = await emptyDatabase()
  while (!(await killHalfWay(url))) url = await emptyDatabase()
  const kept = await done(url)
  expect(kept).toEqual(names.slice(0, kept.length))
  expect(kept.length).toBeLessThan(names.length)
  expect(await codeOf(migrate(url))).toBe(0)
  expect(await done(url)).toEqual(names)
  expect(await shapeOf(url)).toEqual(await whole())
}, 600_000)

// Stock: a release whose columns go before the old processes do answers 500 in between.
test('C40 what a migration may do, it does under a running site without a failed request', async () => {
  const site = await openSite({ RATE_LIMIT: 'off' })
  const statuses: number[] = []
  let isOver = false
  const rounds = [0, 0]
  const work = async (_: number, worker: number) => {
    while (!isOver) {
      const answers = [
        await site.ask(article),
        await site.ask('/search?q=secret'),
        await site.ask('/api/v1/errors'),
        await site.admin('GET', '/api/errors?limit=1'),
        await site.admin('PATCH', '/api/products/1', { description: 'x', revision: -1 }),
      ]
      for (const answer of answers) {
        await answer.arrayBuffer()
        statuses.push(answer.status)
      }
      rounds[worker]!++
    }
  }
  await site.ask(article)
  const working = rounds.map(work)
  /** Until both have asked for everything since it was called. */
  const haveAsked = () => {
    const enough = rounds.map((round) => round + 2)
    return vi.waitUntil(() => rounds.every((round, at) => round >= enough[at]!), 120_000)
  }
  // Expanding: additions that a build without them does not see.
  const steps = [
    'alter table errors add column later_text varchar',
    'alter table errors add column later_flag boolean default false not null',
    'create table later_things (id serial primary key, error_id integer references errors on delete cascade)',
    'create index concurrently later_index on errors (later_text)',
    `create type later_kind as enum ('a', 'b')`,
    'alter table products add column later_kind later_kind',
  ]
  try {
    for (const step of steps) {
      await withConnection(site.database, (client) => client.query(step))
      await haveAsked()
    }
  } finally {
    isOver = true
    await Promise.all(working)
    await site.close()
  }
  expect(new Set(statuses)).toEqual(new Set([200, 409]))
}, 600_000)
