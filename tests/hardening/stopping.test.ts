import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from '@/database/connection'
import { article, openSite, type RealSite } from '../setup/real-site'

/** A service manager says TERM while the site works. */
let site: RealSite
beforeAll(async () => {
  site = await openSite({ RATE_LIMIT: 'off' })
})
afterAll(() => site.close())

type Article = { id: number; revision: number; title: string }

const rows = <Row extends object>(text: string, values: unknown[] = []) =>
  withConnection(site.database, async (client) => (await client.query<Row>(text, values)).rows)

/** A newer draft of the article, to be published now. */
async function schedule(title: string): Promise<number> {
  const slug = article.split('/').at(-1)
  const found = await site.admin('GET', `/api/errors?where[slug][equals]=${slug}`)
  const { docs } = (await found.json()) as { docs: Article[] }
  const { id, revision } = docs[0]!
  const data = { title, revision, _status: 'draft' }
  const saved = await site.admin('PATCH', `/api/errors/${id}?draft=true`, data)
  const { doc } = (await saved.json()) as { doc: Article }
  const [admin] = await rows<{ id: number }>('select id from users')
  const input = {
    type: 'publish',
    doc: { relationTo: 'errors', value: String(id) },
    revision: doc.revision,
    user: { relationTo: 'users', value: admin!.id },
  }
  await rows(
    `insert into payload_jobs (input, task_slug, wait_until) values ($1, 'schedulePublish', now())`,
    [JSON.stringify(input)],
  )
  return id
}

/** Somebody else has a row in hand until the job waits for it, and then for the time of the task. */
const whileTheJobWaits = (id: number, task: () => Promise<void>) =>
  withConnection(site.database, async (client) => {
    await client.query('begin')
    await client.query('select from errors where id = $1 for update', [id])
    await expect
      .poll(
        () =>
          rows(
            `select from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'`,
          ).then((waiting) => waiting.length),
        { timeout: 60_000, interval: 20 },
      )
      .toBeGreaterThan(0)
    await task()
    await client.query('commit')
  })

// Seen to fail when the job runner was not stopped: the process had ended, and the job was still to do.
test('C50 asked to stop, the site ends the job in hand first', async () => {
  const title = 'AADSTS7000215: published while the site was stopping'
  const id = await schedule(title)
  let stopped: Promise<void> | undefined
  await whileTheJobWaits(id, async () => {
    stopped = site.stop()
    await sleep(1_000)
    expect(site.isRunning()).toBe(true)
  })
  await stopped
  expect(await rows('select from payload_jobs')).toEqual([])
  await site.start()
  expect(await (await site.ask(article)).text()).toContain(title)
}, 400_000)
