import { expect, test } from '@playwright/test'
import { withConnection } from '@/database/connection'
import { freePort } from '@/server/ports'
import { startInstance, type Instance } from './instance'
import { wholeArticle } from './desk'
import { openOwnSite, write, type OwnSite } from './own-site'

/** Two and three instances of one site on one Postgres, as behind a load balancer. */
test.describe.configure({ mode: 'serial' })

let site: OwnSite
const others: Instance[] = []
type Saved = { id: number; slug: string; revision: number; title: string }
let article: Saved

const all = () => [site.origin, ...others.map(({ origin }) => origin)]
const start = async () => startInstance({ ...site.env, PORT: String(await freePort()) })

test.beforeAll(async () => {
  test.setTimeout(300_000)
  site = await openOwnSite({ RATE_LIMIT: 'on', RATE_LIMIT_STORE: 'postgres' })
  const category = await write<Saved>(site.desk, 'POST', '/categories', {
    name: 'Pumps',
    slug: 'pumps',
  })
  const product = await write<Saved>(site.desk, 'POST', '/products', {
    name: 'Flux pump',
    slug: 'flux',
    category: category.id,
  })
  article = await write<Saved>(site.desk, 'POST', '/errors', {
    ...wholeArticle(product.id),
    verifiedOn: '2026-11-20T00:00:00.000Z',
    title: 'The pump is dry 0',
    slug: 'pump-dry',
    _status: 'published',
  })
})

test.afterAll(async () => {
  await Promise.all(others.map((instance) => instance.stop()))
  await site?.close()
})

const shown = async (origin: string) =>
  /<h1[^>]*>[\s\S]*?<\/h1>/.exec(await (await fetch(`${origin}/errors/pump-dry`)).text())?.[0] ?? ''

/** A metric of one instance, summed over its labels. */
async function metric(origin: string, line: RegExp): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text()
  return text
    .split('\n')
    .filter((candidate) => line.test(candidate))
    .reduce((sum, candidate) => sum + Number(candidate.split(' ').at(-1)), 0)
}
const overAll = async (line: RegExp) =>
  (await Promise.all(all().map((origin) => metric(origin, line)))).reduce((a, b) => a + b, 0)

for (const count of [2, 3])
  test(`C39 what is published on one of ${count} is fresh on all within 2 s, whichever it is`, async () => {
    if (all().length < count) others.push(await start())
    expect(all()).toHaveLength(count)
    for (const origin of [...all(), ...all()]) {
      await Promise.all(all().map(shown)) // kept everywhere
      const title = `The pump is dry ${article.revision}`
      const saved = await site.desk.fetch(`${origin}/api/errors/${article.id}`, {
        method: 'PATCH',
        data: { title, revision: article.revision, _status: 'published' },
      })
      expect(saved.status(), await saved.text()).toBe(200)
      article = ((await saved.json()) as { doc: Saved }).doc
      for (const other of all())
        await expect.poll(() => shown(other), { timeout: 2_000, intervals: [50] }).toContain(title)
    }
  })

test('requests are counted together: ten dumps of the catalogue in ten minutes, not thirty', async () => {
  const statuses: number[] = []
  for (let round = 0; round < 5; round++)
    for (const origin of all()) {
      const response = await fetch(`${origin}/api/v1/export/errors.ndjson`)
      await response.arrayBuffer()
      statuses.push(response.status)
    }
  expect(statuses).toEqual([...Array<number>(10).fill(200), ...Array<number>(5).fill(429)])
})

test('C51 a job is run once, by the one instance that runs jobs; another takes over', async () => {
  test.setTimeout(150_000)
  await expect.poll(() => overAll(/^site_job_runner /), { timeout: 30_000 }).toBe(1)
  const draft = await site.desk.fetch(`/api/errors/${article.id}?draft=true`, {
    method: 'PATCH',
    data: { title: 'The pump is scheduled', revision: article.revision, _status: 'draft' },
  })
  expect(draft.status(), await draft.text()).toBe(200)
  const { doc } = (await draft.json()) as { doc: Saved }
  const input = {
    type: 'publish',
    doc: { relationTo: 'errors', value: String(doc.id) },
    revision: doc.revision,
    user: { relationTo: 'users', value: 1 },
  }
  await withConnection(site.env.DATABASE_URL, (client) =>
    client.query(
      `insert into payload_jobs (input, task_slug, wait_until) values ($1, 'schedulePublish', now())`,
      [JSON.stringify(input)],
    ),
  )
  await expect
    .poll(() => overAll(/^site_jobs_total\{outcome="done"\}/), { timeout: 60_000 })
    .toBe(1)
  for (const origin of all())
    await expect.poll(() => shown(origin), { timeout: 2_000 }).toContain('The pump is scheduled')

  const runners = await Promise.all(all().map((origin) => metric(origin, /^site_job_runner /)))
  if (runners[0] === 1) await site.stop()
  else await others[runners.indexOf(1) - 1]?.stop()
  const left = all().filter((_, at) => runners[at] !== 1)
  await expect
    .poll(
      async () =>
        (await Promise.all(left.map((origin) => metric(origin, /^site_job_runner /)))).reduce(
          (a, b) => a + b,
        ),
      { timeout: 60_000 },
    )
    .toBe(1)
  // As it was, for the next test.
  if (runners[0] === 1) await site.start()
  else others[runners.indexOf(1) - 1] = await start()
})

/**
 * A load balancer as small as one can be: in turn, and on to the next where nobody listens. A request
 * that was sent is sent again only when it reads.
 */
function balance(origins: () => string[]) {
  let turn = 0
  return async (path: string, init?: RequestInit): Promise<number> => {
    const order = origins()
    const from = turn++
    for (let tries = 0; tries < order.length; tries++) {
      try {
        const response = await fetch(`${order[(from + tries) % order.length]}${path}`, init)
        await response.arrayBuffer()
        return response.status
      } catch (error) {
        const { code } = (error as { cause?: { code?: string } }).cause ?? {}
        if (code !== 'ECONNREFUSED' && init?.method === 'POST') return 502
      }
    }
    return 502
  }
}

test('C40 a release with a migration rolls out under load without a 5xx', async () => {
  test.setTimeout(300_000)
  await Promise.all(others.splice(0).map((instance) => instance.stop()))
  // No request of this test may be refused: it is about those that fail.
  Object.assign(site.env, { RATE_LIMIT: 'off' })
  await site.stop()
  await site.start()
  const origins = [site.origin]
  const ask = balance(() => origins)
  const statuses = new Map<number, number>()
  let isOver = false
  const reader = async (at: number) => {
    for (let round = at; !isOver; round++) {
      const status =
        round % 3 === 0
          ? await ask('/api/v1/match', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ codes: [], templates: ['The pump is dry'] }),
            })
          : await ask(round % 3 === 1 ? '/errors/pump-dry' : `/search?q=pump${round % 50}`)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
  }
  const readers = [0, 1, 2, 3].map(reader)
  /** Until all readers together have had ten more answers each, however fast this machine is. */
  const haveRead = async () => {
    const answered = () => [...statuses.values()].reduce((sum, count) => sum + count, 0)
    const enough = answered() + 10 * readers.length
    await expect.poll(answered, { timeout: 60_000 }).toBeGreaterThanOrEqual(enough)
  }

  try {
    await haveRead()
    // Expand: what the next release needs is added; the running one does not know of it.
    await withConnection(site.env.DATABASE_URL, (client) =>
      client.query(`set lock_timeout = '2s'; alter table errors add column next_release text`),
    )
    const next = await start()
    others.push(next)
    origins.push(next.origin)
    await haveRead()
    origins.shift() // the balancer drains it before it is stopped
    await site.stop()
    await haveRead()
  } finally {
    isOver = true
    await Promise.all(readers)
  }
  // Contract: with the older release gone, what only it needed may go.
  await withConnection(site.env.DATABASE_URL, (client) =>
    client.query('alter table errors drop column next_release'),
  )
  expect([...statuses.keys()]).toEqual([200])
})
