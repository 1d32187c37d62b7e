import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '@/server/ports'
import { createDatabase, databaseAt, dropDatabase } from '../setup/cluster'
import { fillSmallSite } from '../setup/few-articles'
import { startHardeningPostgres } from '../setup/postgres-faults'
import { siteProcess } from '../setup/site-process'

/**
 * A small site on a Postgres that things may be done to, both there for one bench. The site is not
 * started yet.
 *
 * @param more settings beside the database and the folder of data
 */
export async function openSmallSite(more: Record<string, string>) {
  const cluster = await startHardeningPostgres()
  const name = `e2e_bench_${process.pid}`
  await createDatabase(cluster.url, name)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const settings = {
    DATABASE_URL: databaseAt(cluster.url, name),
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    DATA_DIR: dataDir,
    ...more,
  }
  fillSmallSite(settings)
  const site = siteProcess(await freePort(), settings)
  return {
    site,
    settings,
    close: async (): Promise<void> => {
      await site.stop()
      await dropDatabase(cluster.url, name)
      await cluster.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
