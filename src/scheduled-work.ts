import config from '@payload-config'
import { getPayload } from 'payload'
import { startJobRunner } from './cms/job-runner'
import { stopBeforeEnd } from './closing'
import { env } from './env'

const patience = 5_000

/** Starts the job runner as soon as the database answers; a site without it still serves its cache. */
export function startScheduledWork(): void {
  const { databaseUrl } = env()
  if (!databaseUrl) return
  getPayload({ config }).then(
    (payload) => stopBeforeEnd(startJobRunner(payload, databaseUrl).stop),
    () => setTimeout(startScheduledWork, patience).unref(),
  )
}
