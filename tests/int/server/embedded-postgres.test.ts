import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { canLogIn, connect, withConnection } from '@/database/connection'
import { SteadyPool } from '@/database/pool'
import { startEmbeddedPostgres } from '@/server/embedded-postgres'
import { stopPostmaster } from '@/server/postgres/postmaster'

const dataDir = mkdtempSync(path.join(tmpdir(), 'embedded-'))
const start = () => startEmbeddedPostgres({ dataDir, throwaway: true })
const folder = () =>
  (JSON.parse(readFileSync(path.join(dataDir, 'postgres.json'), 'utf8')) as { folder: string })
    .folder

afterAll(async () => {
  const outside = folder()
  await stopPostmaster(path.join(outside, '18'))
  for (const used of [outside, dataDir]) rmSync(used, { recursive: true, force: true })
})

const rows = (url: string, text: string) =>
  withConnection(url, async (client) => (await client.query<{ n: number }>(text)).rows)

test('data outlives a stop, and the address stays', async () => {
  const first = await start()
  await withConnection(first.url, (client) => client.query('create table t as select 7 as n'))
  await first.stop()
  expect(await canLogIn(first.url)).toBe(false)
  const second = await start()
  expect([second.url, second.reused]).toEqual([first.url, false])
  expect(await rows(second.url, 'select n from t')).toEqual([{ n: 7 }])
})

test('a server that a killed process left behind is used again, with all that was saved', async () => {
  await (await start()).stop()
  const script = `import { startEmbeddedPostgres } from './src/server/embedded-postgres'
    import { withConnection } from './src/database/connection'
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} })
    await withConnection(url, (client) => client.query('insert into t values (8)'))
    console.log('saved')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.kill('SIGKILL')
  const again = await start()
  expect(again.reused).toBe(true)
  expect(await rows(again.url, 'select n from t order by n')).toEqual([{ n: 7 }, { n: 8 }])
})

test('it is left running while another process uses it, and stopped by the last', async () => {
  const { url, stop } = await start()
  const ours = new SteadyPool({ connectionString: url })
  await ours.query('select 1')
  const another = await connect(url, { application_name: 'it-error-decoder 0' })
  await stop()
  expect(await canLogIn(url)).toBe(true)
  await another.end()
  await expect
    .poll(async () => {
      await stop()
      return canLogIn(url)
    })
    .toBe(false)
  await ours.end()
})

test('a server that is killed is started again, with all that was saved', async () => {
  const site = await start()
  let restarts = 0
  site.keepRunning(() => restarts++)
  const pid = Number(
    readFileSync(path.join(folder(), '18', 'postmaster.pid'), 'utf8').split('\n')[0],
  )
  process.kill(pid, 'SIGQUIT')
  await expect.poll(() => restarts, { timeout: 10_000 }).toBe(1)
  expect(await rows(site.url, 'select n from t order by n')).toEqual([{ n: 7 }, { n: 8 }])
  await site.stop()
})

test('the password stands in one file, for its owner alone', async () => {
  const { url } = await start()
  const { password } = new URL(url)
  const found = execFileSync('grep', ['-rlF', '--', password, dataDir, folder()], {
    encoding: 'utf8',
  })
  expect([...new Set(found.trim().split('\n'))]).toEqual([path.join(dataDir, 'postgres.json')])
  expect(statSync(path.join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
})

test('nobody gets in without the password, the superuser not at all', async () => {
  const { url } = await start()
  const as = (user: string, password: string) => {
    const other = new URL(url)
    other.username = user
    other.password = password
    return canLogIn(other.toString())
  }
  expect(
    await Promise.all([as('decoder', 'guess'), as('postgres', ''), as('postgres', 'postgres')]),
  ).toEqual([false, false, false])
})

test('it reads pages itself, and keeps as many as the machine has room for', async () => {
  const { url } = await start()
  const [set] = await withConnection(
    url,
    async (client) =>
      (
        await client.query<{ method: string; kept: number }>(`
          select current_setting('io_method') as method,
            pg_size_bytes(current_setting('shared_buffers'))::int as kept`)
      ).rows,
  )
  expect(set?.method).toBe('sync')
  expect(set?.kept).toBeGreaterThanOrEqual(128 * 1024 ** 2)
  expect(set?.kept).toBeLessThanOrEqual(1024 ** 3)
})
