import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { connect, withConnection } from '@/database/connection'
import { SteadyPool } from '@/database/pool'
import { giveUpOnSilence } from '@/database/steady-client'
import { env } from '@/env'

const endSessions = (pids: number[]) =>
  withConnection(env().databaseUrl, (client) =>
    client.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [
      `{${pids.join(',')}}`,
    ]),
  )

// Without `takeBackTheDead` the pool stays empty for ever: the last query here never gets a connection.
test('C4 connections that die with who never gives them back leave the pool as large as it was', async () => {
  const pool = new SteadyPool({ connectionString: env().databaseUrl, max: 2 })
  const lent = [await pool.connect(), await pool.connect()]
  const pids = await Promise.all(
    lent.map(async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      return rows[0]?.pid ?? 0
    }),
  )
  await endSessions(pids)
  const answer = await pool.query('select 1 as one')
  expect([answer.rows, pool.totalCount]).toEqual([[{ one: 1 }], 1])
  await pool.end()
})

// The callback of a socket's `setTimeout` is called once: a connection that was idle before would hang.
test('C37 a server that says nothing is given up on, however long the connection was idle', async () => {
  const client = await connect(env().databaseUrl)
  giveUpOnSilence(client, 200)
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const pid = rows[0]!.pid
  await sleep(700)
  process.kill(pid, 'SIGSTOP')
  try {
    await expect(client.query('select 1')).rejects.toThrow('Postgres did not answer in time')
  } finally {
    process.kill(pid, 'SIGCONT')
  }
})
