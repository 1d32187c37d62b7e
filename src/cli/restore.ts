import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Migration } from 'payload'
import type pg from 'pg'
import { allowLongQueries, env, loadEnvFile } from '@/env'
import { withConnection } from '@/database/connection'
import { putBack, withEmptied } from '@/database/copy/aside'
import { isEmpty, otherSessionsHere } from '@/database/copy/inventory'
import { migrations } from '@/migrations'
import { StartFault } from '@/server/fault'
import { startProgress } from '@/server/progress'
import { openDatabase, requireDatabase } from '@/server/site-database'
import { ArchiveFault } from './backup/archive-fault'
import { loadArchive } from './backup/load-archive'
import type { Head } from './backup/manifest'
import { verifyArchive } from './backup/verify'
import { withSentences } from './site-faults'

const usage = `Brings a backup back, whole or not at all.

  npm run restore -- FILE [--replace] [--quiet]

The site has to be stopped. Without --replace the database has to be empty; with it, what is there is
gone once the backup is in, and stays when the backup cannot be brought in. A backup of an older
release is brought up to this one. On a fresh machine: npm start -- --restore FILE
Exit code: 0 restored, 1 nothing was changed, 2 not understood.
`

type Given = { file: string; isReplacing: boolean; isQuiet: boolean }

/** Loads the rows into tables as they were when they were saved, then brings them up to this release. */
async function load(file: string, { migrations: had }: Head): Promise<void> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config, disableOnInit: true })
  try {
    const before = migrations.filter(({ name }) => had.includes(name))
    // Generated migrations name their arguments more narrowly than the adapter's general type.
    await payload.db.migrate({ migrations: before as Migration[] })
    const { databaseUrl, mediaDir } = env()
    await withConnection(databaseUrl, (client) => loadArchive(file, { client, mediaDir }))
    await payload.db.migrate({ migrations: migrations as Migration[] })
  } finally {
    await payload.destroy()
  }
}

/** Postgres ends the statement of a program that is gone before it notices: so long we wait for it, in ms. */
const leavingWithin = 15_000

async function requireUnused(): Promise<void> {
  const until = Date.now() + leavingWithin
  const isUsed = async (client: pg.Client): Promise<boolean> => {
    while ((await otherSessionsHere(client)) > 0) {
      if (Date.now() > until) return true
      await setTimeout(250)
    }
    return false
  }
  if (await withConnection(env().databaseUrl, isUsed))
    throw new StartFault(
      'The database is in use: stop the site and whatever else works in it, then restore.',
    )
}

/** True when the database is empty; false when it is to be replaced. */
async function isFree(isReplacing: boolean): Promise<boolean> {
  if (await withConnection(env().databaseUrl, isEmpty)) return true
  if (isReplacing) return false
  throw new StartFault(
    'The database is not empty: add --replace to put the backup in the place of what is there.',
  )
}

function requireKnown({ migrations: had }: Head, file: string): void {
  const names = new Set(migrations.map(({ name }) => name))
  if (had.some((name) => !names.has(name)))
    throw new StartFault(`${file} was made by a newer release: restore it with that release.`)
}

async function restore({ file, isReplacing, isQuiet }: Given): Promise<number> {
  const progress = startProgress(isQuiet ? () => {} : console.error)
  try {
    const { head, manifest } = await verifyArchive(file)
    requireKnown(head, file)
    progress.done('backup: read, every sum is right')
    const database = await openDatabase(progress)
    try {
      await requireDatabase()
      await requireUnused()
      if (await putBack(env().databaseUrl))
        progress.done('database: a restore that was cut off is undone')
      await ((await isFree(isReplacing))
        ? load(file, head)
        : withEmptied(env().databaseUrl, () => load(file, head)))
    } finally {
      await database.stop()
    }
    progress.done('backup: restored')
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Restored as of ${head.madeAt}: ${rows} rows, ${Object.keys(manifest.media).length} pictures.`,
    )
    return 0
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error
    throw new StartFault(`${file} ${error.message}.`)
  }
}

function read(): Given | null {
  try {
    const { values, positionals } = parseArgs({
      options: {
        replace: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    })
    const [file, ...rest] = positionals
    return file && rest.length === 0
      ? { file, isReplacing: values.replace, isQuiet: values.quiet }
      : null
  } catch {
    return null
  }
}

const given = read()
if (!given) {
  console.error(usage)
  process.exit(2)
}
loadEnvFile()
allowLongQueries()
// Payload keeps timers and sockets; what is asked for is done.
process.exit(await withSentences(() => restore(given)))
