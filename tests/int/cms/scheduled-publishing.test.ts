import { createLocalReq } from 'payload'
import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { listScheduled } from '@/cms/desk/scheduled'
import { runDueJobs } from '@/cms/job-runner'
import { publishTask, schedulePublication } from '@/cms/scheduled-publishing'
import { cms, makeCompleteArticle, makePerson, type Person } from '../../factories'
import { rest } from '../../setup/rest'

const asSystem = { overrideAccess: true, depth: 0 } as const
const minute = 60_000
const noon = new Date(Date.now() - minute)
const before = new Date(noon.getTime() - minute)
const after = new Date()

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

const errorsOfJobs = async () => {
  const payload = await cms()
  const { docs } = await payload.find({
    ...asSystem,
    collection: 'payload-jobs',
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
  await payload.update({
    ...asSystem,
    collection: slugs.errors,
    id,
    draft: true,
    data: { title: 'Changed after review' },
  })
  await runDueJobs(payload, after)
  expect(await statusOf(id)).toBe('draft')
  expect(await errorsOfJobs()).toEqual([
    'Revision 1 was scheduled, but the text has changed since (now 2). Look at it and schedule it again.',
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
  const jobs = await payload.find({
    ...asSystem,
    collection: 'payload-jobs',
    sort: '-id',
    limit: 1,
  })
  const job = jobs.docs[0]!.id
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
