import type pg from 'pg'
import { sessionName } from './session-name'
import { SteadyClient } from './steady-client'

/** One connection of its own, for a task; the caller ends it. */
export async function connect(url: string, config: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new SteadyClient({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: sessionName(),
    ...config,
  })
  await client.connect()
  return client
}

/** Runs a task with a connection of its own. */
export async function withConnection<T>(url: string, task: (client: pg.Client) => Promise<T>) {
  const client = await connect(url)
  try {
    return await task(client)
  } finally {
    await client.end()
  }
}

/** True when the address lets us in. */
export const canLogIn = (url: string): Promise<boolean> =>
  withConnection(url, () => Promise.resolve(true)).catch(() => false)

/** How many sessions of other processes the server has; 0 when it is not there. */
export async function otherSessions(url: string): Promise<number> {
  const count = await withConnection(url, async (client) => {
    const result = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where backend_type = 'client backend' and application_name <> $1`,
      [sessionName()],
    )
    return result.rows[0]?.others
  }).catch(() => 0)
  return count ?? 0
}

/** Where a Postgres address points, without its password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${pathname}`
}

/** What keeps us from a database, in a sentence that says what to do; null when nothing does. */
export async function databaseTrouble(url: string): Promise<string | null> {
  try {
    await withConnection(url, (client) => client.query('select 1'))
    return null
  } catch (error) {
    return `The database at ${placeOf(url)} ${reason(error as Error & { code?: string })}`
  }
}

function reason({ code, message }: Error & { code?: string }): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'refuses connections: start Postgres there, or correct DATABASE_URL.'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'cannot be found by name: correct the host in DATABASE_URL.'
    case '28P01':
    case '28000':
      return 'does not accept this user and password: correct them in DATABASE_URL.'
    case '3D000':
      return 'does not exist: create it, or correct the name in DATABASE_URL.'
    case '53300':
      return 'has no free connections: raise max_connections, or lower DATABASE_POOL_MAX.'
    default:
      return `cannot be reached (${message || code}): check DATABASE_URL and the network.`
  }
}
