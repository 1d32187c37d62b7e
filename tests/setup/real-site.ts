import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { freePort } from '@/server/ports'
import { createDatabase, databaseAt, dropDatabase } from './cluster'
import { deskOf, siteProcess, takeInvitation } from './site-process'

export type RealSite = Awaited<ReturnType<typeof openSite>>

/** The first article of the hardening tests' library. */
export const article = '/errors/aadsts7000215-invalid-client-secret'

/**
 * The built site in a process of its own, on a database and a folder of its own in the Postgres of the
 * hardening tests. Limits are as in production; `settings` change what a test is about.
 */
export async function openSite(settings: Record<string, string> = {}) {
  const server = inject('hardeningServer')
  const secret = inject('hardeningSecret')
  const name = `test_${process.ppid}_${randomInt(1e9)}`
  await createDatabase(server, name, inject('hardeningTemplate'))
  const database = databaseAt(server, name)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hardening-'))
  const site = siteProcess(await freePort(), {
    DATABASE_URL: database,
    PAYLOAD_SECRET: secret,
    DATA_DIR: dataDir,
    ...settings,
  })
  const close = async () => {
    await site.stop()
    await dropDatabase(server, name)
    rmSync(dataDir, { recursive: true, force: true })
  }
  const password = `a long password ${randomBytes(6).toString('hex')}`
  try {
    await site.start()
    const cookie = await takeInvitation(site, inject('hardeningInvitation'), password)
    return {
      ...site,
      database,
      dataDir,
      secret,
      /** Of the admin. */
      cookie,
      login: { email: 'admin@example.com', password },
      admin: deskOf(site, cookie),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
