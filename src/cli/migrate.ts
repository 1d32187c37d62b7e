import type { Migration } from 'payload'
import { allowLongQueries, env, loadEnvFile } from '@/env'
import { withConnection } from '@/database/connection'
import { withAdvisoryLock } from '@/database/locks'
import { migrations } from '@/migrations'

/**
 * Brings the database up to this release. Any number of instances may start at once: one migrates,
 * the others wait for it and find nothing left to do. A kill in the middle leaves whole migrations.
 */
loadEnvFile()
allowLongQueries()

await withConnection(env().databaseUrl, (client) =>
  withAdvisoryLock(client, 'migrations', async () => {
    const { getPayload } = await import('payload')
    const { default: config } = await import('@payload-config')
    const payload = await getPayload({ config, disableOnInit: true })
    // Generated migrations name their arguments more narrowly than the adapter's general type.
    await payload.db.migrate({ migrations: migrations as Migration[] })
    await payload.destroy()
  }),
)
process.exit(0)
