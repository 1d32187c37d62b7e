import { afterEach, expect, test } from 'vitest'
import { withConnection } from '@/database/connection'
import { type ChangeListener, listenForChanges } from '@/database/listener'
import { changesStatement } from '@/database/notify'
import { closeReadPool, query } from '@/database/query'
import { env } from '@/env'

const listeners: ChangeListener[] = []
afterEach(async () => {
  await Promise.all(listeners.splice(0).map((listener) => listener.close()))
  await closeReadPool()
})

async function listen() {
  const heard: string[][] = []
  let wholes = 0
  const listener = listenForChanges({
    url: env().databaseUrl,
    onKeys: (keys) => heard.push(keys),
    onEverything: () => wholes++,
    heartbeatMs: 50,
  })
  listeners.push(listener)
  await expect.poll(() => listener.isConnected()).toBe(true)
  return { listener, heard, wholes: () => wholes }
}

const publish = (...keys: string[]) => {
  const { text, values } = changesStatement(keys)
  return withConnection(env().databaseUrl, (client) => client.query(text, values))
}

const killOthers = () =>
  withConnection(env().databaseUrl, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    ),
  )

test('what was committed before the barrier has been heard when it resolves', async () => {
  const { listener, heard } = await listen()
  for (let at = 0; at < 50; at++) {
    await publish(`error:${at}`, 'errors')
    await listener.barrier()
    expect(heard.at(-1)).toEqual([`error:${at}`, 'errors'])
  }
})

test('a change that is rolled back is never announced', async () => {
  const { listener, heard } = await listen()
  await withConnection(env().databaseUrl, async (client) => {
    const { text, values } = changesStatement(['error:1'])
    await client.query('begin')
    await client.query(text, values)
    await client.query('rollback')
  })
  await listener.barrier()
  expect(heard).toEqual([])
})

test('after its connection was cut it connects again, and reports that anything may have changed', async () => {
  const { listener, heard, wholes } = await listen()
  expect(wholes()).toBe(1)
  await killOthers()
  await expect.poll(wholes).toBe(2)
  await publish('error:7')
  await listener.barrier()
  expect(heard).toEqual([['error:7']])
})

test('C4 queries survive the loss of every connection', async () => {
  const one = () => query<{ one: number }>({ text: 'select 1 as one', values: [] })
  await one()
  await killOthers()
  await expect.poll(() => one().catch(() => 'cut')).toEqual([{ one: 1 }])
})

test('C5 a reader’s query is given up after three seconds', async () => {
  expect(await query({ text: 'show statement_timeout', values: [] })).toEqual([
    { statement_timeout: '3s' },
  ])
  await expect(query({ text: 'select pg_sleep(30)', values: [] })).rejects.toThrow(
    'statement timeout',
  )
})
