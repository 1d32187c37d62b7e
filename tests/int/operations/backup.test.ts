import { randomInt } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { withConnection } from '@/database/connection'
import { takeInventory } from '@/database/copy/inventory'
import { rowsOf } from '@/database/copy/rows'
import { keepNewest } from '@/cli/backup/keep-newest'
import { env } from '@/env'
import { cms, makeArticle, makePerson, makeProduct } from '../../factories'
import { createDatabase, databaseAt, dropDatabase } from '../../setup/cluster'
import { runCli, startCli, type Ended } from './run-cli'

let folder: string
let dataDir: string
let archive: string
let backup: Ended
const made: string[] = []

const emptyDatabase = async (): Promise<string> => {
  const name = `test_${process.ppid}_${randomInt(1e9)}`
  await createDatabase(inject('testServer'), name)
  made.push(name)
  return databaseAt(inject('testServer'), name)
}

/** Every row of every table, as text. */
const contentOf = (url: string): Promise<Record<string, string>> =>
  withConnection(url, async (client) => {
    const content: Record<string, string> = {}
    for (const { name, columns } of (await takeInventory(client)).tables) {
      const pieces: Buffer[] = []
      for await (const piece of rowsOf(client, name, columns) as AsyncIterable<Buffer>)
        pieces.push(piece)
      content[name] = Buffer.concat(pieces).toString('utf8')
    }
    return content
  })

const restore = (file: string, url: string, ...more: string[]): Promise<Ended> =>
  runCli('restore.ts', [file, ...more], { DATABASE_URL: url, DATA_DIR: path.join(folder, 'new') })

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backup-'))
  dataDir = path.join(folder, 'data')
  await mkdir(path.join(dataDir, 'media'), { recursive: true })
  await writeFile(path.join(dataDir, 'media', 'a picture.png'), Buffer.alloc(100_000, 7))
  await makePerson('editor')
  const product = await makeProduct()
  const first = await makeArticle({ products: [product.id], _status: 'published' })
  await makeArticle({ title: 'Tab\tand \\N and\nline', related: [first.id] })
  archive = path.join(folder, 'backups', 'whole.tar.gz')
  backup = await runCli('backup.ts', [archive], { DATA_DIR: dataDir })
}, 600_000)

afterAll(async () => {
  await (await cms()).destroy()
  for (const name of made) await dropDatabase(inject('testServer'), name)
  await rm(folder, { recursive: true })
})

test('a backup is written, read back and restored once to prove it; nothing else stays', async () => {
  expect({ code: backup.code, steps: backup.complaints.replace(/ \(\d.*\)/g, '') }).toEqual({
    code: 0,
    steps:
      '  backup: written\n  backup: read back, every sum is right\n  backup: restored once into an empty database\n',
  })
  expect(backup.output).toMatch(/whole\.tar\.gz \(\d+\.\d MB\): \d+ rows, 1 pictures\n$/)
  expect(await readdir(path.dirname(archive))).toEqual(['whole.tar.gz'])
  const scratch = await withConnection(env().databaseUrl, (client) =>
    client.query("select datname from pg_database where datname like 'scratch%'"),
  )
  expect(scratch.rows).toEqual([])
})

test('what is restored into an empty database is what was saved: every row, sequence and picture', async () => {
  const url = await emptyDatabase()
  const restored = await restore(archive, url)
  expect({ code: restored.code, complaints: restored.complaints.includes('restored') }).toEqual({
    code: 0,
    complaints: true,
  })
  expect(await contentOf(url)).toEqual(await contentOf(env().databaseUrl))
  const sequences = (at: string) => withConnection(at, async (c) => (await takeInventory(c)).sequences)
  expect(await sequences(url)).toEqual(await sequences(env().databaseUrl))
  const picture = path.join(folder, 'new', 'media', 'a picture.png')
  expect(await readFile(picture)).toEqual(Buffer.alloc(100_000, 7))
  const keys = await withConnection(url, (client) =>
    client.query("select count(*)::int as n from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace"),
  )
  const before = await withConnection(env().databaseUrl, (client) =>
    client.query("select count(*)::int as n from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace"),
  )
  expect(keys.rows).toEqual(before.rows)
}, 400_000) // prettier-ignore

test('a full database is left alone without --replace, and replaced with it', async () => {
  const url = await emptyDatabase()
  await restore(archive, url)
  const title = 'later-than-the-backup'
  await withConnection(url, (client) => client.query('update products set slug = $1', [title]))
  const later = await contentOf(url)
  const refused = await restore(archive, url)
  expect({ code: refused.code, said: refused.complaints.split('\n').at(-2) }).toEqual({
    code: 1,
    said: 'The database is not empty: add --replace to put the backup in the place of what is there.',
  })
  expect(await contentOf(url)).toEqual(later)
  expect((await restore(archive, url, '--replace')).code).toBe(0)
  expect(await contentOf(url)).toEqual(await contentOf(env().databaseUrl))
  const schemas = await withConnection(url, (client) =>
    client.query("select nspname from pg_namespace where nspname in ('public', 'before_restore')"),
  )
  expect(schemas.rows).toEqual([{ nspname: 'public' }])
}, 600_000)

test('a backup that cannot be brought in leaves what was there, to the last row', async () => {
  const url = await emptyDatabase()
  await restore(archive, url)
  const before = await contentOf(url)
  const broken = path.join(folder, 'broken.tar.gz')
  // A column that no migration makes: found only when the tables are made and the old ones stand aside.
  const tar = gunzipSync(await readFile(archive)).toString('latin1')
  await writeFile(broken, gzipSync(Buffer.from(tar.replace('"alt"', '"alx"'), 'latin1')))
  const refused = await restore(broken, url, '--replace')
  expect({ code: refused.code, said: refused.complaints.split('\n').at(-2) }).toEqual({
    code: 1,
    said: `${broken} has a column media_locales.alx that its own migrations do not make.`,
  })
  expect(await contentOf(url)).toEqual(before)
}, 600_000)

test('a replacement that was killed is undone by the next restore', async () => {
  const url = await emptyDatabase()
  await restore(archive, url)
  const before = await contentOf(url)
  const isAside = () =>
    withConnection(url, async (client) => {
      const found = await client.query("select from pg_namespace where nspname = 'before_restore'")
      return found.rowCount === 1
    })
  const place = { DATABASE_URL: url, DATA_DIR: path.join(folder, 'new') }
  const { child, ended } = startCli('restore.ts', [archive, '--replace'], place)
  while (!(await isAside())) await new Promise((resolve) => setTimeout(resolve, 20))
  child.kill('SIGKILL')
  expect((await ended).code).toBe(null)
  const next = await restore(archive, url)
  expect(
    { code: next.code, isUndone: next.complaints.includes('is undone') },
    next.complaints,
  ).toEqual({ code: 1, isUndone: true })
  expect(await contentOf(url)).toEqual(before)
}, 600_000)

test('whoever is just leaving the database is waited for', async () => {
  const url = await emptyDatabase()
  // What a killed program leaves behind: its statement runs on until Postgres looks for it.
  const leaving = new pg.Client({ connectionString: url, application_name: 'somebody' })
  await leaving.connect()
  const left = leaving.query('select pg_sleep(8)').then(() => leaving.end())
  const restored = await restore(archive, url)
  await left
  expect({ code: restored.code, complaints: restored.complaints }).toMatchObject({ code: 0 })
}, 400_000)

test('the site has to be stopped', async () => {
  const url = await emptyDatabase()
  const busy = new pg.Client({ connectionString: url, application_name: 'somebody' })
  await busy.connect()
  const refused = await restore(archive, url)
  await busy.end()
  expect({ code: refused.code, said: refused.complaints.split('\n').at(-2) }).toEqual({
    code: 1,
    said: 'The database is in use: stop the site and whatever else works in it, then restore.',
  })
}, 240_000)

const altered: [string, (whole: Buffer) => Buffer, string][] = [
  ['cut short', (whole) => whole.subarray(0, whole.length / 2), 'is cut short or damaged.'],
  ['no archive', () => Buffer.from('<html>'), 'is no backup of this site.'],
  [
    'a row altered',
    (whole) =>
      gzipSync(
        Buffer.from(gunzipSync(whole).toString('latin1').replace('editor-', 'edit0r-'), 'latin1'),
      ),
    'is damaged: table users is not what was saved.',
  ],
  [
    'of a newer form',
    (whole) =>
      gzipSync(
        Buffer.from(gunzipSync(whole).toString('latin1').replace('"archive":1', '"archive":9'), 'latin1'),
      ),
    'was made by a newer release: restore it with that release.',
  ],
  [
    'of a newer release',
    (whole) =>
      gzipSync(
        Buffer.from(gunzipSync(whole).toString('latin1').replace('_initial', '_initiaL'), 'latin1'),
      ),
    'was made by a newer release: restore it with that release.',
  ],
] // prettier-ignore

test.each(altered)('refused before anything is touched: %s', async (name, change, said) => {
  const file = path.join(folder, `${name.replaceAll(' ', '-')}.tar.gz`)
  await writeFile(file, change(await readFile(archive)))
  const refused = await restore(file, 'postgres://nobody@127.0.0.1:1/nowhere')
  expect({ code: refused.code, said: refused.complaints.split('\n').at(-2) }).toEqual({
    code: 1,
    said: `${file} ${said}`,
  })
})

test('a backup that is killed half-way leaves no file that looks like one', async () => {
  const target = path.join(folder, 'killed', 'x.tar.gz')
  const files = (): Promise<string[]> => readdir(path.dirname(target)).catch(() => [])
  await withConnection(env().databaseUrl, async (client) => {
    // A lock on a table in the middle of the alphabet stops it there.
    await client.query('begin; lock table media in access exclusive mode')
    const { child, ended } = startCli('backup.ts', [target], { DATA_DIR: dataDir })
    while ((await files()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill('SIGKILL')
    expect((await ended).code).toBe(null)
    await client.query('rollback')
  })
  expect(await files()).toEqual(['x.tar.gz.part'])
}, 240_000)

test('--keep removes all but the newest backups, and nothing else', async () => {
  const kept = path.join(folder, 'kept')
  await mkdir(kept)
  const names = ['2026-01-01T00-00-00Z', '2026-01-02T00-00-00Z', '2026-01-03T00-00-00Z']
  for (const name of [...names.map((name) => `${name}.tar.gz`), 'mine.tar.gz'])
    await writeFile(path.join(kept, name), '')
  const removed = await keepNewest(kept, 2)
  expect([removed, (await readdir(kept)).sort()]).toEqual([
    ['2026-01-01T00-00-00Z.tar.gz'],
    ['2026-01-02T00-00-00Z.tar.gz', '2026-01-03T00-00-00Z.tar.gz', 'mine.tar.gz'],
  ])
})
