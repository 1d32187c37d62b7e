import type { Payload } from 'payload'
import { connect } from '@/database/connection'
import { tryAdvisoryLock } from '@/database/locks'
import { giveUpOnSilence } from '@/database/steady-client'
import { metrics } from '@/observe/metrics'
import { runNightly } from './nightly'
import { runPublication } from './run-publication'
import { publishTask } from './scheduled-publishing'

const jobsCollection = 'payload-jobs'
const tick = 20_000
/** A job that was claimed so long ago died with its process. */
const abandoned = 10 * 60_000

/** A publication that the database keeps from happening is tried at so many ticks: five minutes. */
const mostTries = 15

type Job = { id: number; taskSlug?: string | null; input?: unknown; totalTried?: number | null }

/**
 * Runs what is due, one instance at a time: Payload's own claiming is find-then-update, so whoever
 * holds the advisory lock on a connection of its own is the only runner. The lock falls with the
 * connection, and another instance takes over at its next tick.
 */
export function startJobRunner(
  payload: Payload,
  databaseUrl: string,
  every = tick,
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
    // A server that is silent for good would keep this instance the runner that runs nothing.
    giveUpOnSilence(candidate)
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
      await runDueJobs(payload, new Date(), stopping.signal)
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
  }, every)
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

/** Runs every job that is due at `now`; after `stopping`, none but the one in hand. */
export async function runDueJobs(
  payload: Payload,
  now: Date,
  stopping?: AbortSignal,
): Promise<void> {
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
    if (stopping?.aborted) return
    if (job.taskSlug === publishTask) await tryPublication(payload, job)
    else {
      const { jobStatus } = await payload.jobs.runByID({ id: job.id, silent: true })
      const isDone = jobStatus?.[job.id]?.status === 'success'
      metrics().jobs.inc({ outcome: isDone ? 'done' : 'failed' })
    }
  }
}

/** A refusal is for good and stands on the desk; what may go well later is tried at the next ticks. */
async function tryPublication(payload: Payload, job: Job): Promise<void> {
  const outcome = await runPublication(payload, job)
  const totalTried = (job.totalTried ?? 0) + 1
  const isOver = outcome.kind === 'refused' || totalTried >= mostTries
  if (outcome.kind !== 'done') {
    const message =
      outcome.kind === 'refused'
        ? outcome.reason
        : 'Tried for five minutes, in vain: the database was out of reach, or somebody’s change of the document did not end. Schedule it again.'
    if (outcome.kind === 'later')
      payload.logger.warn({ msg: `Scheduled job ${job.id}, try ${totalTried}: ${outcome.reason}` })
    await payload.update({
      collection: jobsCollection,
      id: job.id,
      data: { totalTried, ...(isOver ? { hasError: true, error: { message } } : {}) },
      depth: 0,
      // Jobs belong to nobody: the runner is the system itself.
      overrideAccess: true,
    })
  }
  if (outcome.kind === 'later') metrics().jobs.inc({ outcome: isOver ? 'failed' : 'postponed' })
  else metrics().jobs.inc({ outcome: outcome.kind })
}
