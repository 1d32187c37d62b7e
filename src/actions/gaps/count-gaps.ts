import { randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { addressHash, gapKey } from '@/database/gap-key'
import { countGapStatement, saltStatement } from '@/database/gap-queries'
import { queryPrimary } from '@/database/primary'
import { getSettings } from '@/reads/site'
import type { Evidence } from '@/site/evidence'
import { networkOf } from '@/site/network-of'
import { makeQueue, type Queue } from './queue'
import { wantedOf, wantedOfSearch } from './wanted'

type Unmet = { network: string; at: Date } & ({ evidence: Evidence } | { query: string })

/** So many things that one address did not find are counted in an hour. */
const perHour = 60
const mostWaiting = 200

/** Bundles hold copies of this module; line and limits are one per process all the same. */
const shared = globalThis as typeof globalThis & {
  gapCounting?: {
    queue: Queue<Unmet>
    limiter: RateLimiterMemory
    salt: { day: string; salt: string } | null
  }
}

const counting = () =>
  (shared.gapCounting ??= {
    queue: makeQueue(mostWaiting, count),
    limiter: new RateLimiterMemory({ points: perHour, duration: 3_600 }),
    salt: null,
  })

/**
 * Counts that a decode found no article for its codes and messages. Returns at once; the counting comes
 * after the answer, and is dropped when anything about it fails.
 *
 * @param address of the client; without one nothing is counted
 */
export function countUnmatched(evidence: Evidence, address: string | null, at = new Date()): void {
  if (evidence.codes.length === 0 && evidence.templates.length === 0) return
  if (address) counting().queue.add({ evidence, network: networkOf(address), at })
}

/** As {@link countUnmatched}, for a search. */
export function countSearch(query: string, address: string | null, at = new Date()): void {
  if (address && query.trim()) counting().queue.add({ query, network: networkOf(address), at })
}

/** Resolves when all that was to be counted is counted, or dropped. */
export const gapsCounted = (): Promise<void> => counting().queue.idle()

async function count(unmet: Unmet): Promise<void> {
  const { network, at } = unmet
  if (!(await mayCount(network))) return
  if (!(await getSettings()).countGaps) return
  const wanted =
    'evidence' in unmet ? await wantedOf(unmet.evidence) : await wantedOfSearch(unmet.query)
  if (wanted.length === 0) return
  const address = addressHash(await saltOf(at), network)
  for (const { kind, what, ...more } of wanted) {
    const seen = { ...more, kind, what, keyedHash: gapKey(kind, what), address }
    await queryPrimary(countGapStatement({ ...seen, at: at.toISOString() }))
  }
}

const mayCount = (network: string): Promise<boolean> =>
  counting()
    .limiter.consume(network)
    .then(
      () => true,
      () => false,
    )

/** The salt of a day; asked for once a day. */
async function saltOf(at: Date): Promise<string> {
  const day = at.toISOString().slice(0, 10)
  const known = counting().salt
  if (known?.day === day) return known.salt
  const made = randomBytes(32).toString('base64url')
  const [row] = await queryPrimary<{ salt: string }>(saltStatement(day, made))
  const salt = row?.salt ?? made
  counting().salt = { day, salt }
  return salt
}
