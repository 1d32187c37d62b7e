import type { PayloadRequest, Where } from 'payload'
import { slugs } from '@collections/slugs'
import {
  alikePagesStatement,
  dueStatement,
  failedNightsStatement,
  type Alike,
  type Due,
  type FailedNight,
} from '@/database/desk-queries'
import type { DeadLink, Feedback, Gap, LostPath } from '@/generated/payload-types'
import { hasRole } from '../access/roles'
import { executeInTransaction } from '../hooks/transaction'
import { listScheduled, type Scheduled } from './scheduled'

/** So many lines stand under each heading; the lists behind them hold the rest. */
const few = 8

export type Waiting = { id: number; title: string; state: 'in-review' | 'changes-asked' }
export type FailedJob = { id: number; what: string; reason: string }
type Some<T> = { items: T[]; total: number }

export type DashboardData = {
  gaps: Some<Gap>
  waiting: Some<Waiting>
  due: Due[]
  feedback: Some<Feedback>
  lostPaths: Some<LostPath & { to: string }>
  deadLinks: Some<DeadLink>
  scheduled: Scheduled[]
  failedJobs: FailedJob[]
  failedNights: FailedNight[]
}

/** Everything that the dashboard tells, as the person may see it. */
export async function readDashboard(req: PayloadRequest): Promise<DashboardData> {
  const [gaps, waiting, due, feedback, lostPaths, deadLinks, scheduled, failedJobs, failedNights] =
    await Promise.all([
      openGaps(req),
      waitingFor(req),
      executeInTransaction<Due>(req, dueStatement(few)),
      unhappyReaders(req),
      openLostPaths(req),
      deadLinksOf(req),
      listScheduled(req),
      jobsThatFailed(req),
      executeInTransaction<FailedNight>(req, failedNightsStatement()),
    ])
  return {
    gaps,
    waiting,
    due,
    feedback,
    lostPaths,
    deadLinks,
    scheduled,
    failedJobs,
    failedNights,
  }
}

const asPerson = { overrideAccess: false, limit: few } as const

async function openGaps(req: PayloadRequest): Promise<Some<Gap>> {
  const { docs, totalDocs } = await req.payload.find({
    ...asPerson,
    collection: slugs.gaps,
    where: { and: [{ state: { equals: 'open' } }, { what: { exists: true } }] },
    depth: 0,
    req,
    sort: ['-count', 'id'],
  })
  return { items: docs, total: totalDocs }
}

/** Reviews that are asked of the person, and changes that are asked in what they wrote. */
async function waitingFor(req: PayloadRequest): Promise<Some<Waiting>> {
  const me = req.user!.id
  const toChange: Where = {
    and: [{ reviewState: { equals: 'changes-asked' } }, { createdBy: { equals: me } }],
  }
  const toReview: Where = {
    and: [
      { reviewState: { equals: 'in-review' } },
      { askedBy: { not_equals: me } },
      { or: [{ reviewer: { equals: me } }, { reviewer: { exists: false } }] },
    ],
  }
  const { docs, totalDocs } = await req.payload.find({
    ...asPerson,
    collection: slugs.errors,
    where: hasRole(req, 'editor') ? { or: [toReview, toChange] } : toChange,
    depth: 0,
    draft: true,
    req,
    select: { title: true, reviewState: true, askedAt: true },
    sort: 'askedAt',
  })
  const items = docs.map(({ id, title, reviewState }) => ({
    id,
    title,
    state: reviewState === 'changes-asked' ? ('changes-asked' as const) : ('in-review' as const),
  }))
  return { items, total: totalDocs }
}

async function unhappyReaders(req: PayloadRequest): Promise<Some<Feedback>> {
  const { docs, totalDocs } = await req.payload.find({
    ...asPerson,
    collection: slugs.feedback,
    where: {
      and: [
        { state: { equals: 'open' } },
        { or: [{ fixed: { in: ['no', 'mistake'] } }, { note: { exists: true } }] },
      ],
    },
    depth: 1,
    populate: { errors: { title: true } },
    req,
    sort: '-createdAt',
  })
  return { items: docs, total: totalDocs }
}

async function openLostPaths(req: PayloadRequest): Promise<Some<LostPath & { to: string }>> {
  const { docs, totalDocs } = await req.payload.find({
    ...asPerson,
    collection: slugs.lostPaths,
    where: { state: { equals: 'open' } },
    depth: 0,
    req,
    sort: ['-count', 'id'],
  })
  const alike = await executeInTransaction<Alike>(
    req,
    alikePagesStatement(docs.map(({ path }) => path)),
  )
  const target = new Map(alike.map(({ path, to }) => [path, to]))
  return {
    items: docs.map((doc) => ({ ...doc, to: target.get(doc.path) ?? '' })),
    total: totalDocs,
  }
}

async function deadLinksOf(req: PayloadRequest): Promise<Some<DeadLink>> {
  const { docs, totalDocs } = await req.payload.find({
    ...asPerson,
    collection: slugs.deadLinks,
    depth: 1,
    populate: { errors: { title: true } },
    req,
    sort: '-firstSeen',
  })
  return { items: docs, total: totalDocs }
}

type StoredJob = { id: number; taskSlug?: string | null; error?: unknown; input?: unknown }

async function jobsThatFailed(req: PayloadRequest): Promise<FailedJob[]> {
  const { docs } = await req.payload.find({
    ...asPerson,
    collection: 'payload-jobs',
    where: { hasError: { equals: true } },
    depth: 0,
    pagination: false,
    req,
    sort: '-updatedAt',
  })
  return (docs as unknown as StoredJob[]).map(({ id, taskSlug, error, input }) => {
    const { type } = (input ?? {}) as { type?: string }
    return {
      id,
      what:
        taskSlug === 'schedulePublish' ? `Scheduled ${type ?? 'publish'}` : (taskSlug ?? 'A job'),
      reason: (error as { message?: string } | null)?.message ?? 'It said nothing.',
    }
  })
}
