import type pg from 'pg'
import { diagnose, indexDrift, type Diagnosis } from '@/database/diagnosis'
import { fault, note, well, type Finding } from './check'

const oldest = 150_000

/** Whether Postgres is new enough, and keeps text as it is written. */
export function judgeServer({ version, encoding }: Diagnosis): Finding {
  const found = `Postgres ${Math.floor(version / 10_000)}.${version % 10_000}, ${encoding}`
  if (version < oldest) return fault('server', found, 'Move to Postgres 15 or newer.')
  if (encoding !== 'UTF8')
    return fault(
      'server',
      found,
      'Make the database anew with --encoding=UTF8 and restore into it.',
    )
  return well('server', found)
}

export const judgeExtensions = ({ extensions }: Diagnosis): Finding =>
  extensions.includes('pg_trgm')
    ? well('extensions', 'pg_trgm is there')
    : fault(
        'extensions',
        'pg_trgm is not there',
        'As the owner of the database: create extension pg_trgm;',
      )

export function judgeClock({ clockAhead }: Diagnosis): Finding {
  const seconds = Math.abs(clockAhead)
  const found = `${seconds.toFixed(1)} s ${clockAhead < 0 ? 'behind' : 'ahead of'} ours`
  const advice = 'Let both machines keep time (chrony or systemd-timesyncd).'
  if (seconds > 30) return fault('clock of the database', found, advice)
  return seconds > 2
    ? note('clock of the database', found, advice)
    : well('clock of the database', found)
}

/** @param most connections that one instance may open */
export function judgeConnections({ connections }: Diagnosis, most: number): Finding {
  const found = `${connections.used} of ${connections.most} used, an instance may open ${most}`
  return connections.used + most > connections.most
    ? note(
        'connections',
        found,
        'Another instance may find none free: raise max_connections, or lower DATABASE_POOL_MAX.',
      )
    : well('connections', found)
}

export const judgeMigrations = (pending: readonly string[]): Finding =>
  pending.length === 0
    ? well('migrations', 'none is pending')
    : fault(
        'migrations',
        `${pending.length} pending, first ${pending[0]}`,
        'Start the site once with this release, or run: npx tsx src/cli/migrate.ts',
      )

/** Whether the search index holds exactly the published articles. */
export async function lookAtIndex(client: pg.ClientBase): Promise<Finding> {
  const { missing, stray, published } = await indexDrift(client)
  return missing + stray === 0
    ? well('search index', `holds all ${published} published articles`)
    : fault(
        'search index',
        `lacks ${missing} published articles, holds ${stray} that nobody sees`,
        'Run: npm run reindex',
      )
}

/** Everything that a database that answers can be asked. */
export async function lookAtDatabase(
  client: pg.ClientBase,
  { pending, poolMax, now }: { pending: readonly string[]; poolMax: number; now: () => number },
): Promise<Finding[]> {
  const diagnosis = await diagnose(client, now)
  // CMS, reads of ours, the server's own few, the listener and the job runner.
  const most = poolMax + Math.max(2, Math.ceil(poolMax / 2)) + 5
  return [
    judgeServer(diagnosis),
    judgeExtensions(diagnosis),
    judgeClock(diagnosis),
    judgeConnections(diagnosis, most),
    judgeMigrations(pending),
    ...(pending.length === 0 ? [await lookAtIndex(client)] : []),
  ]
}
