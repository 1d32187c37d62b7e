import type { Payload } from 'payload'
import { connect } from '@/database/connection'
import { tryAdvisoryLock } from '@/database/locks'
import { metrics } from '@/observe/metrics'
import { runNightly } from './nightly'
import { newestRevision, publishTask, type ScheduledPublish } from './scheduled-publishing'

const jobsCollection = 'payload-jobs'
const tick = 20_000
/** A job that was claimed so long ago died with its process. */
const abandoned = 10 * 60_000

type Job = { id: number; taskSlug?: string | null; input?: unknown; updatedAt: string }

/**
 * Runs what is due, one instance at a time: Payload's own claiming is find-then-update, so whoever
 * holds the advisory lock on a connection of its own is the only runner. The lock falls with the
 * connection, and another instance takes over at its next tick.
 */
export function startJobRunner(
  payload: Payload,
  databaseUrl: string,
): { stop: () => Promise<void> } {
  let client: Awaited<ReturnType<typeof connect>> | null = null
  let isStopped = false
  let running: Promise<void> = Promise.resolve()
  /** Beside the jobs: a long check must not keep a publication from its minute. */
  let night: Promise<void> | null = null
  const stopping = new AbortController()

  const dropClient = () => {
    void client?.end().catch(() => {})
    client = null
  }

  async function holdLock(): Promise<boolean> {
    if (client) {
      await client.query('select 1')
      return true
    }
    const candidate = await connect(databaseUrl)
    candidate.on('error', dropClient)
    if (await tryAdvisoryLock(candidate, 'jobs')) {
      client = candidate
      return true
    }
    await candidate.end()
    return false
  }

  async function runOnce(): Promise<void> {
    try {
      const isRunner = await holdLock()
      metrics().jobRunner.set(Number(isRunner))
      if (!isRunner) return
      await runDueJobs(payload, new Date())
      metrics().jobsLooked.setToCurrentTime()
      night ??= runNight()
    } catch (error) {
      dropClient()
      metrics().jobRunner.set(0)
      payload.logger.warn({ msg: 'Scheduled work is waiting for the database.', err: error })
    }
  }

  const runNight = () =>
    runNightly(payload, new Date(), stopping.signal)
      .catch((error: unknown) => {
        payload.logger.warn({ msg: 'Nightly work is waiting for the database.', err: error })
      })
      .finally(() => {
        night = null
      })

  const timer = setInterval(() => {
    running = running.then(() => (isStopped ? undefined : runOnce()))
  }, tick)
  timer.unref()
  running = runOnce()

  return {
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      stopping.abort()
      await running
      await night
      dropClient()
    },
  }
}

/** Runs every job that is due at `now`; a publication whose text changed since is refused. */
export async function runDueJobs(payload: Payload, now: Date): Promise<void> {
  // Jobs belong to nobody: the runner is the system itself.
  const asSystem = { collection: jobsCollection, overrideAccess: true, depth: 0 } as const
  await payload.update({
    ...asSystem,
    where: {
      and: [
        { processing: { equals: true } },
        { updatedAt: { less_than: new Date(now.getTime() - abandoned).toISOString() } },
      ],
    },
    data: { processing: false },
  })
  const due = await payload.find({
    ...asSystem,
    where: {
      and: [
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
        { processing: { equals: false } },
        {
          or: [
            { waitUntil: { exists: false } },
            { waitUntil: { less_than_equal: now.toISOString() } },
          ],
        },
      ],
    },
    limit: 50,
    pagination: false,
    sort: 'waitUntil',
  })
  for (const job of due.docs as Job[]) {
    const reason = await reasonToRefuse(payload, job)
    if (reason === null) {
      const { jobStatus } = await payload.jobs.runByID({ id: job.id, silent: true })
      const isDone = jobStatus?.[job.id]?.status === 'success'
      metrics().jobs.inc({ outcome: isDone ? 'done' : 'failed' })
    } else {
      await payload.update({
        ...asSystem,
        id: job.id,
        data: { hasError: true, error: { message: reason } },
      })
      metrics().jobs.inc({ outcome: 'refused' })
    }
  }
}

async function reasonToRefuse(payload: Payload, job: Job): Promise<string | null> {
  if (job.taskSlug !== publishTask) return null
  const input = (job.input ?? {}) as ScheduledPublish
  if (!input.doc) return null
  const newest = await newestRevision(payload, input.doc)
  if (newest === undefined) return 'The document is in the trash or gone.'
  if (input.revision !== undefined && newest !== input.revision) {
    return `Revision ${input.revision} was scheduled, but the text has changed since (now ${newest}). Look at it and schedule it again.`
  }
  return null
}
