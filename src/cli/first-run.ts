import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { slugs } from '@collections/slugs'
import { allowLongQueries, env, loadEnvFile } from '@/env'
import { isFirstRun } from '@/database/boot-state'
import { withConnection } from '@/database/connection'
import { withAdvisoryLock } from '@/database/locks'
import { printFault } from '@/exchange/fault'
import { importContent } from '@/exchange/import'
import { readFiles } from '@/exchange/read-files'
import { firstLoginLine } from '@/server/first-login'

/**
 * What a site has from its first minute: the articles that ship with the product, and one admin
 * whose password is said once, on standard output. The admin comes last: whoever can sign in finds a
 * whole site, and a start that was killed before goes through it again.
 */
loadEnvFile()
allowLongQueries()

async function importLibrary(payload: Payload): Promise<void> {
  const { files } = await readFiles(['content'])
  const { faults } = await importContent({ payload, files })
  for (const fault of faults) console.error(printFault(fault))
}

async function fillSite(): Promise<void> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config, disableOnInit: true })
  await importLibrary(payload)
  const email = 'admin@example.com'
  const password = randomBytes(15).toString('base64url')
  await payload.create({
    collection: slugs.users,
    data: { name: 'Admin', email, password, role: 'admin' },
    // Nobody exists yet who could be allowed to do this.
    overrideAccess: true,
    depth: 0,
  })
  console.log(firstLoginLine({ email, password }))
  await payload.destroy()
}

const { databaseUrl } = env()
await withConnection(databaseUrl, (client) =>
  withAdvisoryLock(client, 'first-run', async () => {
    if (await isFirstRun(databaseUrl)) await fillSite()
  }),
)
process.exit(0)
