import { withConnection } from '@/database/connection'
import { dropDatabase as drop } from '@/database/drop-database'
import { startEmbeddedPostgres } from '@/server/embedded-postgres'

/** The throwaway Postgres of all tests of this checkout; runs side by side share it. */
export const startTestCluster = () =>
  startEmbeddedPostgres({ dataDir: '.data/tests', throwaway: true })

/** The address of another database of the same server. */
export function databaseAt(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.toString()
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

export const createDatabase = (url: string, name: string, template = 'template1') =>
  withConnection(url, (client) =>
    client.query(`create database ${quoted(name)} template ${quoted(template)}`),
  )

export const dropDatabase = (url: string, name: string) =>
  withConnection(url, (client) => drop(client, name))

/** Drops databases of runs whose process is gone; their names end in its number. */
export const dropOrphans = (url: string) =>
  withConnection(url, async (client) => {
    const found = await client.query<{ datname: string }>(
      String.raw`select datname from pg_database where datname ~ '^(?:template|test|e2e)_.*?\d+$'`,
    )
    for (const { datname } of found.rows) {
      const pid = Number(/_(\d+)(?:_\d+)?$/.exec(datname)?.[1])
      if (isRunning(pid)) continue
      await drop(client, datname)
    }
  })

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
