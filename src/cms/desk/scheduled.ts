import type { CollectionSlug, PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { zonedTime } from './zoned-time'
import { publishTask, type ScheduledPublish } from '../scheduled-publishing'

export type Scheduled = {
  job: number
  collection: string
  document: number
  title: string
  what: 'publish' | 'unpublish'
  /** In the zone that the editor chose, with the same moment in UTC where that differs. */
  when: string
  /** ISO, UTC. */
  at: string
}

const jobsCollection = 'payload-jobs' as CollectionSlug
type Job = { id: number; input?: unknown; waitUntil?: string | null }

/** What will be published and taken down, the next first, as the person may see it. */
export async function listScheduled(req: PayloadRequest): Promise<Scheduled[]> {
  const { docs } = await req.payload.find({
    collection: jobsCollection,
    where: {
      and: [
        { taskSlug: { equals: publishTask } },
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
      ],
    },
    depth: 0,
    limit: 100,
    overrideAccess: false,
    pagination: false,
    req,
    sort: 'waitUntil',
  })
  const jobs = (docs as unknown as Job[]).flatMap(({ id, input, waitUntil }) => {
    const { doc, type, timezone } = (input ?? {}) as ScheduledPublish
    if (!doc || !waitUntil) return []
    const what = type === 'unpublish' ? ('unpublish' as const) : ('publish' as const)
    const collection: string = doc.relationTo
    return [
      {
        job: id,
        collection,
        document: Number(doc.value),
        what,
        when: zonedTime(new Date(waitUntil), timezone ?? 'UTC'),
        at: waitUntil,
      },
    ]
  })
  const titles = await titlesOf(req, jobs)
  return jobs.map((job) => ({
    ...job,
    title: titles.get(`${job.collection}:${job.document}`) ?? 'A document that is gone',
  }))
}

type Named = { collection: string; document: number }

async function titlesOf(req: PayloadRequest, named: readonly Named[]) {
  const titles = new Map<string, string>()
  const kinds = [
    { collection: slugs.errors, title: 'title' },
    { collection: slugs.faqs, title: 'question' },
  ] as const
  for (const { collection, title } of kinds) {
    const ids = named.filter((one) => one.collection === collection).map((one) => one.document)
    if (ids.length === 0) continue
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: ids } },
      depth: 0,
      draft: true,
      overrideAccess: false,
      pagination: false,
      req,
      select: { [title]: true } as never,
    })
    for (const doc of docs as unknown as { id: number; [title]: string }[])
      titles.set(`${collection}:${doc.id}`, (doc as unknown as Record<string, string>)[title] ?? '')
  }
  return titles
}
