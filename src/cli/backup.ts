import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { allowLongQueries, env, loadEnvFile } from '@/env'
import { withConnection } from '@/database/connection'
import { openDatabase, requireDatabase } from '@/server/site-database'
import { startProgress } from '@/server/progress'
import { keepNewest } from './backup/keep-newest'
import { proveByRestoring } from './backup/scratch-restore'
import { verifyArchive } from './backup/verify'
import { writeArchive } from './backup/write-archive'
import { withSentences } from './site-faults'

const usage = `One file with everything that people entered: database and pictures, as of one moment.

  npm run backup -- [FILE] [--keep N] [--no-test-restore]

The site may run meanwhile. FILE is DATA_DIR/backups/<time>.tar.gz unless named; --keep N removes all
but the newest N files of its folder that have such a name. The file is read back, and restored once
into a database made for that, unless --no-test-restore. It holds password hashes: keep it as safe as
the database. Exit code: 0 the backup is whole, 1 it is not, 2 not understood.
`

const options = {
  keep: { type: 'string' },
  'no-test-restore': { type: 'boolean', default: false },
} as const

const nameNow = (): string =>
  `${new Date()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')}.tar.gz`

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

async function backUp(
  wanted: string | undefined,
  keep: number,
  isProven: boolean,
): Promise<number> {
  const progress = startProgress(console.error)
  const database = await openDatabase(progress)
  try {
    await requireDatabase()
    const { databaseUrl, dataDir, mediaBucket, mediaDir } = env()
    const file = path.resolve(wanted ?? path.join(dataDir, 'backups', nameNow()))
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    const { version: release } = JSON.parse(await readFile('package.json', 'utf8')) as {
      version: string
    }
    await withConnection(databaseUrl, (client) => writeArchive(file, { client, mediaDir, release }))
    progress.done('backup: written')
    const { manifest } = await verifyArchive(file)
    progress.done('backup: read back, every sum is right')
    if (isProven) {
      const reason = await proveByRestoring(file, databaseUrl)
      if (reason === null) progress.done('backup: restored once into an empty database')
      else
        console.error(`  backup: not test-restored, this role may not make a database (${reason})`)
    }
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
    const pictures = mediaBucket
      ? `the pictures are in the bucket ${mediaBucket.name}`
      : `${Object.keys(manifest.media).length} pictures`
    console.log(`${file} (${megabytes((await stat(file)).size)}): ${rows} rows, ${pictures}`)
    for (const removed of await keepNewest(path.dirname(file), keep))
      console.log(`removed ${removed}`)
    return 0
  } finally {
    await database.stop()
  }
}

function read() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const keep = values.keep === undefined ? Infinity : Number(values.keep)
    const isUnderstood =
      positionals.length <= 1 && keep >= 1 && (keep === Infinity || Number.isInteger(keep))
    return isUnderstood
      ? { file: positionals[0], keep, isProven: !values['no-test-restore'] }
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
process.exit(await withSentences(() => backUp(given.file, given.keep, given.isProven)))
