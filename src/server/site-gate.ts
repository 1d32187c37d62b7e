import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { placeOf } from '@/database/connection'
import { makeLimiter } from '@/database/limiter'
import { listenForChanges } from '@/database/listener'
import { queryPrimary } from '@/database/primary'
import { type Resolution, resolvePathsStatement } from '@/database/resolve-path'
import { countLostPathsStatement, countViewsStatement } from '@/database/visit-queries'
import { env } from '@/env'
import { log } from '@/observe/log'
import { metrics } from '@/observe/metrics'
import type { App } from './app/app-process'
import { joinMetrics } from './app/join-metrics'
import { newestBackup } from './newest-backup'
import { accountReader } from './gate/account-of'
import { type Gate, makeGate } from './gate/gate'
import { makeRateLimits } from './gate/rate-limits'
import { DiskStore, removeOtherCopies } from './page-cache/disk-store'
import { PageCache } from './page-cache/page-cache'
import { pageMaker } from './pages/page-maker'
import { makeRender } from './pages/render'
import { resolveTogether } from './pages/resolve-together'
import { watchPressure } from './pressure'
import { databaseProbe } from './probes'
import { countVisits, type Counts } from './visits'

/**
 * A core stays free for kept pages. The app process has one thread that computes: more than four pages at
 * once would only take time from each other.
 */
const pagesAtOnce = Math.min(4, Math.max(1, availableParallelism() - 1))

/** The copy of this build's pages of this database: neither of another's. */
export function openDiskStore(): DiskStore {
  const { dataDir, databaseUrl, cacheDiskBytes } = env()
  const build = readFileSync('.next/BUILD_ID', 'utf8').trim()
  const place = createHash('sha256').update(placeOf(databaseUrl)).digest('hex').slice(0, 8)
  const parent = path.join(dataDir, 'pages')
  const name = `${build}-${place}`
  removeOtherCopies(parent, name)
  return new DiskStore(path.join(parent, name), cacheDiskBytes)
}

/** Puts the gate together: cache, listener, limits and the way to the app. */
export function openGate(app: App, disk: DiskStore | null) {
  const settings = env()
  const siteUrl = new URL(settings.siteUrl)
  const own = watchPressure()
  const pressure = { isHigh: () => own.isHigh() || app.isLate() }
  const cache: PageCache = new PageCache({
    memoryBytes: settings.cacheMemoryBytes,
    disk,
    canRender: () => listener.isConnected() && !pressure.isHigh(),
  })
  const listener = listenForChanges({
    url: settings.databaseUrl,
    onKeys: (keys) => cache.changed(keys),
    onEverything: () => {
      cache.changedEverything()
      void gate.prepare()
    },
  })
  const { gauge } = metrics()
  gauge('site_page_cache_bytes', 'Memory of kept pages.', () => cache.memory.bytes)
  gauge('site_page_cache_pages', 'Pages kept in memory.', () => cache.memory.count)
  gauge(
    'site_backup_timestamp_seconds',
    'When the newest backup in DATA_DIR/backups was finished; 0 without one.',
    () => (newestBackup(settings.dataDir)?.madeAt ?? 0) / 1000,
  )
  gauge('site_changes_connected', '1 while changes are heard.', () =>
    Number(listener.isConnected()),
  )
  gauge('site_under_pressure', '1 while costly requests are refused.', () =>
    Number(pressure.isHigh()),
  )

  const resolve = resolveTogether((table, asked) =>
    queryPrimary<Resolution>(resolvePathsStatement(table, asked)),
  )
  const visits = countVisits({ write: writeVisits })
  const gate: Gate = makeGate({
    siteUrl,
    trustProxy: settings.trustProxy,
    hasRateLimit: settings.rateLimit,
    cache,
    pages: pageMaker({
      render: makeRender(app.get, settings.siteUrl),
      resolve: async (path, slugIn) => {
        if (listener.isAway()) throw new Error('The database is away.')
        return resolve(slugIn?.table ?? null, { path, slug: slugIn?.slug ?? '' })
      },
      https: siteUrl.protocol === 'https:',
    }),
    pagesAtOnce,
    limits: makeRateLimits(makeLimiter),
    accountOf: accountReader(settings.payloadSecret),
    next: app.handle,
    pressure,
    note: visits.note,
    barrier: () => listener.barrier(),
    isDatabaseAnswering: databaseProbe(),
    isAppUp: app.isUp,
    numbers: async () => joinMetrics([await metrics().read(), await app.metrics()]),
    isDatabaseAway: () => listener.isAway(),
    metricsToken: settings.metricsToken,
    securityContact: settings.securityContact,
    log: (message, error) => log().error({ err: error }, message),
  })
  const close = async () => {
    own.stop()
    await visits.stop()
    await listener.close()
  }
  return { handler: gate.listener, close }
}

async function writeVisits({ articles, lost }: Counts, at: Date): Promise<void> {
  if (articles.size > 0) await queryPrimary(countViewsStatement(articles, at))
  if (lost.size > 0) await queryPrimary(countLostPathsStatement(lost, at))
}
