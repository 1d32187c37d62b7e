import { createLocalReq, type Payload } from 'payload'
import { noteNightStatement, ranSinceStatement } from '@/database/nightly-queries'
import { forgetVisitsStatements } from '@/database/visit-queries'
import { executeInTransaction } from './hooks/transaction'
import { checkLinks } from './links/check-links'

type Work = { name: string; run: (payload: Payload, signal: AbortSignal) => Promise<void> }

/** What the site does by itself once a night; a name is what the desk calls it. */
const works: readonly Work[] = [
  { name: 'Link check', run: (payload, signal) => checkLinks(payload, signal) },
  { name: 'Forgetting old counts', run: (payload) => forgetOldCounts(payload) },
]

/** At this hour (UTC) a night begins. */
const hour = 3

/** When the night began that `now` belongs to. */
export function nightOf(now: Date): Date {
  const begin = new Date(now)
  begin.setUTCHours(hour, 0, 0, 0)
  if (begin > now) begin.setUTCDate(begin.getUTCDate() - 1)
  return begin
}

/**
 * Does what has not been done since the last night began, also after the site was off then. What fails is
 * noted with its reason, shown on the desk, and tried again in the next night.
 */
export async function runNightly(
  payload: Payload,
  now: Date,
  signal: AbortSignal,
  todo: readonly Work[] = works,
): Promise<void> {
  const req = await createLocalReq({}, payload)
  const done = await executeInTransaction<{ name: string }>(req, ranSinceStatement(nightOf(now)))
  const names = new Set(done.map(({ name }) => name))
  for (const { name, run } of todo) {
    if (names.has(name) || signal.aborted) continue
    const fault = await run(payload, signal).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    if (signal.aborted) return
    await executeInTransaction(req, noteNightStatement(name, now, fault))
  }
}

async function forgetOldCounts(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  for (const statement of forgetVisitsStatements()) await executeInTransaction(req, statement)
}
