import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '@/server/embedded-postgres'
import { freePort } from '@/server/ports'
import { createDatabase, databaseAt, dropDatabase } from '../setup/cluster'
import { fillSmallSite } from '../setup/few-articles'
import { deskOf, type SiteProcess, siteProcess, takeInvitation } from '../setup/site-process'

export const article = '/errors/aadsts7000215-invalid-client-secret'

/** Instances of one small site on one database, and its admin at the first of them. */
export async function openSoakSite(instances: number, more: Record<string, string> = {}) {
  const cluster = await startEmbeddedPostgres({ dataDir: '.data/soak' })
  const name = `e2e_soak_${process.pid}`
  await createDatabase(cluster.url, name)
  const folder = mkdtempSync(path.join(tmpdir(), 'soak-'))
  const settings = {
    DATABASE_URL: databaseAt(cluster.url, name),
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    RATE_LIMIT: 'off',
    ...more,
  }
  const token = fillSmallSite(settings)
  const first = await freePort()
  const sites: SiteProcess[] = []
  for (let at = 0; at < instances; at++) {
    const port = at === 0 ? first : await freePort()
    const site = siteProcess(port, {
      ...settings,
      DATA_DIR: path.join(folder, String(at)),
      SITE_URL: `http://localhost:${first}`,
    })
    sites.push(site)
    await site.start()
  }
  const [one] = sites
  const cookie = await takeInvitation(
    one!,
    token,
    `a long password ${randomBytes(6).toString('hex')}`,
  )
  return {
    sites,
    database: settings.DATABASE_URL,
    admin: deskOf(one!, cookie),
    close: async () => {
      for (const site of sites) await site.stop()
      await dropDatabase(cluster.url, name)
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
