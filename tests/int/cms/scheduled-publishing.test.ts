import { createLocalReq } from 'payload'
import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { listScheduled } from '@/cms/desk/scheduled'
import { runDueJobs } from '@/cms/job-runner'
import { publishTask, schedulePublication } from '@/cms/scheduled-publishing'
import { withConnection } from '@/database/connection'
import { env } from '@/env'
import { cms, makeCompleteArticle, makePerson, type Person } from '../../factories'
import { rest } from '../../setup/rest'

const asSystem = { overrideAccess: true, depth: 0 } as const
const minute = 60_000
const noon = new Date(Date.now() - minute)
const before = new Date(noon.getTime() - minute)
const after = new Date()
const mostTries = 15

async function schedule(id: number, by: Person, type = 'publish') {
  const payload = await cms()
  const req = await createLocalReq({ user: by }, payload)
  return schedulePublication({
    type,
    date: noon,
    doc: { relationTo: slugs.errors, value: id },
    req,
  })
}

const statusOf = async (id: number) => {
  const payload = await cms()
  const { _status } = await payload.findByID({ ...asSystem, collection: slugs.errors, id })
  return _status
}

const autosave = async (id: number, title: string) => {
  const payload = await cms()
  return payload.update({
    ...asSystem,
    collection: slugs.errors,
    id,
    draft: true,
    autosave: true,
    data: { title },
  })
}

const newestJob = async () => {
  const payload = await cms()
  const { docs } = await payload.find({
    ...asSystem,
    collection: 'payload-jobs',
    sort: '-id',
    limit: 1,
  })
  return docs[0]!.id
}

type Locked<T> = (areWaiting: (count: number) => Promise<void>) => Promise<T>

/** Runs a task while another session has done this and not committed; `areWaiting` returns when so many wait. */
const whileOpen = <T>(statement: string, task: Locked<T>): Promise<T> =>
  withConnection(env().databaseUrl, async (client) => {
    await client.query('begin')
    await client.query(statement)
    const areWaiting = async (count: number) => {
      for (;;) {
        await client.query('select pg_stat_clear_snapshot()')
        const { rows } = await client.query<{ waiting: number }>(
          `select count(*)::int as waiting from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        )
        if (rows[0]!.waiting >= count) return
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }
    const result = await task(areWaiting)
    await client.query('commit')
    return result
  })

const whileLocked = <T>(id: number, task: Locked<T>): Promise<T> =>
  whileOpen(`select id from errors where id = ${id} for update`, task)

const errorsOfJobs = async () => {
  const payload = await cms()
  const { docs } = await payload.find({
    ...asSystem,
    collection: 'payload-jobs',
    sort: 'id',
    where: { hasError: { equals: true } },
  })
  return docs.map(({ error }) => (error as { message: string }).message)
}

test('C50 publishes at its time, not before', async () => {
  const payload = await cms()
  const editor = await makePerson('editor')
  const { id } = await makeCompleteArticle()
  await schedule(id, editor)
  await runDueJobs(payload, before)
  expect(await statusOf(id)).toBe('draft')
  await runDueJobs(payload, after)
  expect(await statusOf(id)).toBe('published')
})

test('publishes once: the next run finds nothing to do', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle()
  await schedule(id, await makePerson('editor'))
  await runDueJobs(payload, after)
  const { updatedAt } = await payload.findByID({ ...asSystem, collection: slugs.errors, id })
  await runDueJobs(payload, after)
  const later = await payload.findByID({ ...asSystem, collection: slugs.errors, id })
  expect([later._status, later.updatedAt]).toEqual(['published', updatedAt])
})

// Stored as a moment in UTC: the second 02:30 of that night in Berlin is an hour after the first.
test('over a change of clocks it waits for the moment that was meant', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle()
  const req = await createLocalReq({ user: await makePerson('editor') }, payload)
  const year = new Date().getUTCFullYear() + 1
  const lastSunday = new Date(Date.UTC(year, 9, 31))
  lastSunday.setUTCDate(31 - lastSunday.getUTCDay())
  const day = lastSunday.toISOString().slice(0, 10)
  await schedulePublication({
    type: 'publish',
    date: `${day}T02:30:00+01:00`,
    doc: { relationTo: slugs.errors, value: id },
    timezone: 'Europe/Berlin',
    req,
  })
  const own = (await listScheduled(req)).find(({ document }) => document === id)
  expect([own?.at, own?.when, own?.what]).toEqual([
    `${day}T01:30:00.000Z`,
    `${day} 02:30 Europe/Berlin (01:30 UTC)`,
    'publish',
  ])
  await runDueJobs(payload, new Date(`${day}T01:29:00Z`))
  expect(await statusOf(id)).toBe('draft')
  await runDueJobs(payload, new Date(`${day}T01:30:00Z`))
  expect(await statusOf(id)).toBe('published')
})

test('unpublishes at its time', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle({ _status: 'published' })
  await schedule(id, await makePerson('editor'), 'unpublish')
  await runDueJobs(payload, after)
  expect(await statusOf(id)).toBe('draft')
})

test('refuses when the text has changed since somebody looked at it, and says so', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle()
  await schedule(id, await makePerson('editor'))
  await autosave(id, 'Changed after review')
  await runDueJobs(payload, after)
  expect(await statusOf(id)).toBe('draft')
  expect(await errorsOfJobs()).toEqual([
    'Revision 1 was scheduled, but the text has changed since (now 2). Look at it and schedule it again.',
  ])
})

test('unpublishes although somebody is at work on a newer draft, and keeps the draft', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle({ _status: 'published' })
  await schedule(id, await makePerson('editor'), 'unpublish')
  await autosave(id, 'Half a new text')
  await runDueJobs(payload, after)
  expect(await statusOf(id)).toBe('draft')
  const newest = await payload.findByID({ ...asSystem, collection: slugs.errors, id, draft: true })
  expect(newest.title).toBe('Half a new text')
})

test('unpublishes although the newer draft could not be saved as it is', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle({ _status: 'published' })
  await schedule(id, await makePerson('editor'), 'unpublish')
  await autosave(id, '')
  await runDueJobs(payload, after)
  expect(await statusOf(id)).toBe('draft')
})

// Both wait for the row: the autosave came first, so the publication finds its text.
test('what is saved between the look at the revision and the publication is not published', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle({ title: 'As it was reviewed' })
  await schedule(id, await makePerson('editor'))
  const running = await whileLocked(id, async (areWaiting) => {
    const saving = autosave(id, 'Nobody looked at this')
    await areWaiting(1)
    const publishing = runDueJobs(payload, after)
    await areWaiting(2)
    return [saving, publishing]
  })
  await Promise.all(running)
  const stored = await payload.findByID({ ...asSystem, collection: slugs.errors, id })
  expect([stored._status, (await errorsOfJobs()).at(-1)]).toEqual([
    'draft',
    'Revision 1 was scheduled, but the text has changed since (now 2). Look at it and schedule it again.',
  ])
})

test('a row that stays locked keeps a publication from its minute, not from happening', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle()
  await schedule(id, await makePerson('editor'))
  const before = (await errorsOfJobs()).length
  await whileLocked(id, () => runDueJobs(payload, after))
  expect([await statusOf(id), (await errorsOfJobs()).length]).toEqual(['draft', before])
  await runDueJobs(payload, after)
  expect(await statusOf(id)).toBe('published')
})

test('after some minutes of trying it is given up, and the desk says so', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle()
  await schedule(id, await makePerson('editor'))
  const job = await newestJob()
  await payload.update({
    ...asSystem,
    collection: 'payload-jobs',
    id: job,
    data: { totalTried: mostTries - 1 },
  })
  await whileLocked(id, () => runDueJobs(payload, after))
  expect((await errorsOfJobs()).at(-1)).toMatch(/^Tried for five minutes, in vain: .+ again\.$/)
  await runDueJobs(payload, after)
  expect(await statusOf(id)).toBe('draft')
})

test('what is taken back at the last moment does not happen', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle()
  await schedule(id, await makePerson('editor'))
  const takesBack = `delete from payload_jobs where id = ${await newestJob()}`
  const [running] = await whileOpen(takesBack, async (areWaiting) => {
    const publishing = runDueJobs(payload, after)
    await areWaiting(1)
    return [publishing]
  })
  await running
  expect(await statusOf(id)).toBe('draft')
})

test('whoever scheduled it and is gone publishes nothing', async () => {
  const payload = await cms()
  const editor = await makePerson('editor')
  const { id } = await makeCompleteArticle()
  await schedule(id, editor)
  await payload.delete({ ...asSystem, collection: slugs.users, id: editor.id })
  await runDueJobs(payload, after)
  expect([await statusOf(id), (await errorsOfJobs()).at(-1)]).toEqual([
    'draft',
    'Whoever scheduled it is not here any more. Schedule it again.',
  ])
})

// Stock Payload queues it for any signed-in person.
test('an author can’t schedule', async () => {
  const author = await makePerson('author')
  const { id } = await makeCompleteArticle({ createdBy: author.id })
  expect(await schedule(id, author)).toEqual({ error: 'Only editors schedule publishing.' })
})

test('a job that names an author publishes nothing, however it came there', async () => {
  const payload = await cms()
  const author = await makePerson('author')
  const { id } = await makeCompleteArticle({ createdBy: author.id })
  await payload.jobs.queue({
    task: publishTask,
    waitUntil: noon,
    input: {
      type: 'publish',
      doc: { relationTo: slugs.errors, value: String(id) },
      user: { relationTo: slugs.users, value: author.id },
    },
  } as never)
  await runDueJobs(payload, after)
  expect(await statusOf(id)).toBe('draft')
})

// Stock Payload deletes whoever's scheduled job for whoever asks.
test('an author can’t take back an editor’s schedule', async () => {
  const payload = await cms()
  const author = await makePerson('author')
  await schedule((await makeCompleteArticle()).id, await makePerson('editor'))
  const job = await newestJob()
  const req = await createLocalReq({ user: author }, payload)
  expect(await schedulePublication({ deleteID: job, req })).toEqual({
    error: 'Only editors schedule publishing.',
  })
  expect((await rest('DELETE', `/payload-jobs/${job}`, author)).status).toBe(403)
  const left = await payload.count({
    collection: 'payload-jobs',
    where: { id: { equals: job } },
    overrideAccess: true,
  })
  expect(left.totalDocs).toBe(1)
})
