import type { Payload } from 'payload'
import { pendingMigrations } from '@/database/boot-state'
import { withConnection } from '@/database/connection'
import { withAdvisoryLock } from '@/database/locks'
import { allowLongQueries, env, loadEnvFile } from '@/env'
import { migrations } from '@/migrations'
import { StartFault } from '@/server/fault'
import { startProgress } from '@/server/progress'
import { openDatabase, requireDatabase } from '@/server/site-database'
import { withSentences } from '../site-faults'

const names = migrations.map(({ name }) => name)

const requireMigrated = async (): Promise<void> => {
  const pending = await pendingMigrations(env().databaseUrl, names)
  if (pending.length > 0) {
    throw new StartFault('The database is not set up for this release: start the site once (npm start).')
  }
}

/**
 * Runs a task with Payload on the site's database: that of the settings, or its own one, started
 * when the site is not running. One such task at a time.
 */
export const withPayload = async (task: (payload: Payload) => Promise<number>): Promise<number> => {
  return withSentences(async () => {
    loadEnvFile()
    allowLongQueries()
    const database = await openDatabase(startProgress(console.error))
    try {
      await requireDatabase()
      await requireMigrated()
      return await withConnection(env().databaseUrl, (client) =>
        withAdvisoryLock(client, 'content', async () => {
          const { getPayload } = await import('payload')
          const { default: config } = await import('@payload-config')
          const payload = await getPayload({ config, disableOnInit: true })
          try {
            return await task(payload)
          } finally {
            await payload.destroy()
          }
        }),
      )
    } finally {
      await database.stop()
    }
  })
}
