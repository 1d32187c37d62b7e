import { createLocalReq } from 'payload'
import { afterAll, expect, test, vi } from 'vitest'
import { slugs } from '@collections/slugs'
import { listScheduled } from '@/cms/desk/scheduled'
import { runDueJobs } from '@/cms/job-runner'
import { schedulePublication } from '@/cms/scheduled-publishing'
import { cms, makeCompleteArticle, makePerson } from '../../factories'

/**
 * Guards against a scheduler that keeps or compares hours of a clock: in the night when clocks go back
 * 02:30 comes twice, in the night when they go forward it does not come at all, and such a scheduler runs
 * an hour off, twice or never. The server's own clock is put to the zone too.
 */
vi.stubEnv('TZ', 'Europe/Berlin')
afterAll(() => vi.unstubAllEnvs())

const zone = 'Europe/Berlin'
const year = new Date().getUTCFullYear() + 1
const asSystem = { overrideAccess: true, depth: 0 } as const
const payload = await cms()
const editor = await makePerson('editor')
const newReq = () => createLocalReq({ user: editor }, payload)

/** The last Sunday of a month, when Europe's clocks change: forward in March, back in October. */
const lastSunday = (month: 'March' | 'October'): string => {
  const day = new Date(Date.UTC(year, month === 'March' ? 2 : 9, 31))
  day.setUTCDate(31 - day.getUTCDay())
  return day.toISOString().slice(0, 10)
}
const spring = lastSunday('March')
const autumn = lastSunday('October')

const schedule = async (id: number, type: 'publish' | 'unpublish', date: string) =>
  schedulePublication({
    type,
    date,
    doc: { relationTo: slugs.errors, value: id },
    timezone: zone,
    req: await newReq(),
  })

const listed = async (id: number) =>
  (await listScheduled(await newReq())).find(({ document }) => document === id)?.when

const stateOf = async (id: number) => {
  const { _status, revision } = await payload.findByID({
    ...asSystem,
    collection: slugs.errors,
    id,
  })
  return { _status, revision }
}

/** Runs what is due at each of these moments in turn, and says what the article is afterwards. */
async function statesAt(id: number, moments: string[]) {
  const states = []
  for (const moment of moments) {
    await runDueJobs(payload, new Date(moment))
    states.push((await stateOf(id))._status)
  }
  return states
}

test('the zone of this process changes its clocks in these nights', () => {
  const offset = (moment: string) => new Date(moment).getTimezoneOffset()
  expect([
    offset(`${spring}T00:59:59Z`),
    offset(`${spring}T01:00:00Z`),
    offset(`${autumn}T00:59:59Z`),
    offset(`${autumn}T01:00:00Z`),
  ]).toEqual([-60, -120, -120, -60])
})

for (const [type, from, to] of [
  ['publish', 'draft', 'published'],
  ['unpublish', 'published', 'draft'],
] as const) {
  test.each([
    ['the last minute before the clocks go forward', spring, '01:59:00+01:00', '00:59', '01:59'],
    ['the first minute after they went forward', spring, '03:00:00+02:00', '01:00', '03:00'],
    ['the first 02:30 of the night when they go back', autumn, '02:30:00+02:00', '00:30', '02:30'],
    ['the second 02:30 of that night', autumn, '02:30:00+01:00', '01:30', '02:30'],
  ])(`${type} at %s: then, and once`, async (_, day, local, utc, clock) => {
    const { id } = await makeCompleteArticle({ _status: from })
    await schedule(id, type, `${day}T${local}`)
    expect(await listed(id)).toBe(`${day} ${clock} ${zone} (${utc} UTC)`)

    const due = new Date(`${day}T${utc}:00Z`)
    const shifted = (minutes: number) => new Date(due.getTime() + minutes * 60_000).toISOString()
    expect(await statesAt(id, [shifted(-60), shifted(-1), shifted(0)])).toEqual([from, from, to])
    const { revision } = await stateOf(id)
    // An hour later the clock may show the same time again.
    await statesAt(id, [shifted(1), shifted(60), shifted(120)])
    expect([await stateOf(id), await listed(id)]).toEqual([{ _status: to, revision }, undefined])
  })
}
