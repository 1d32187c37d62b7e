import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { withConnection } from '@/database/connection'
import { closeReadPool, query } from '@/database/query'
import { env, provideEnv } from '@/env'
import { freePort } from '@/server/ports'

const primary = env().databaseUrl
const sockets = new Set<Socket>()
let door: Server | null = null

afterEach(async () => {
  vi.useRealTimers()
  await closeReadPool()
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => (door ? door.close(resolve) : resolve(null)))
  door = null
  provideEnv({ READ_DATABASE_URL: '' })
})

/** Stands where a replica stands: another address of the same server, told apart by its name for sessions. */
function replicaAt(port: number): void {
  const url = new URL(primary)
  url.port = String(port)
  url.searchParams.set('application_name', 'the-replica')
  provideEnv({ READ_DATABASE_URL: url.toString() })
}

/** A server that hangs up on everybody, and counts them. */
async function refuseAt(port: number): Promise<() => number> {
  let callers = 0
  door = createServer((socket) => {
    callers++
    sockets.add(socket)
    socket.on('error', () => {})
    socket.destroy()
  })
  await new Promise<void>((resolve) => door!.listen(port, '127.0.0.1', resolve))
  return () => callers
}

const whoAnswers = async () => {
  const rows = await query<{ name: string }>({
    text: `select current_setting('application_name') as name`,
    values: [],
  })
  return rows[0]?.name === 'the-replica' ? 'replica' : 'primary'
}

test('reads are asked of the replica while it answers', async () => {
  replicaAt(Number(new URL(primary).port))
  expect([await whoAnswers(), await whoAnswers()]).toEqual(['replica', 'replica'])
})

test('a replica that is away or refuses is stood in for by the primary', async () => {
  replicaAt(await freePort())
  expect(await whoAnswers()).toBe('primary')
})

test('it is called once, left alone, and used again when it is back', async () => {
  const port = await freePort()
  const callers = await refuseAt(port)
  replicaAt(port)
  vi.useFakeTimers({ toFake: ['Date'] })
  const answers = []
  for (let times = 0; times < 20; times++) answers.push(await whoAnswers())
  expect([new Set(answers), callers()]).toEqual([new Set(['primary']), 1])
  // Still away when it is asked again: nobody waits for that, and it is left alone anew.
  vi.setSystemTime(Date.now() + 11_000)
  expect(await whoAnswers()).toBe('primary')
  await vi.waitFor(() => expect(callers()).toBe(2))
  await vi.waitFor(async () => expect([await whoAnswers(), callers()]).toEqual(['primary', 2]))
  // Back.
  await new Promise((resolve) => door!.close(resolve))
  door = await passTo(port, Number(new URL(primary).port))
  vi.setSystemTime(Date.now() + 11_000)
  await vi.waitFor(async () => expect(await whoAnswers()).toBe('replica'))
})

async function passTo(port: number, target: number): Promise<Server> {
  const { connect } = await import('node:net')
  const server = createServer((socket) => {
    const onwards = connect(target, '127.0.0.1')
    for (const end of [socket, onwards]) {
      sockets.add(end)
      end.on('error', () => {})
    }
    socket.pipe(onwards).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

test('a faulty statement is a fault on either, and no reason to leave the replica', async () => {
  replicaAt(Number(new URL(primary).port))
  await expect(query({ text: 'select 1 / $1::int', values: [0] })).rejects.toThrow('division')
  expect(await whoAnswers()).toBe('replica')
})

test('what has not reached the replica is asked of the primary', async () => {
  replicaAt(Number(new URL(primary).port))
  await withConnection(primary, (client) => client.query('create schema elsewhere'))
  const url = new URL(env().readDatabaseUrl)
  url.searchParams.set('options', '-c search_path=elsewhere')
  provideEnv({ READ_DATABASE_URL: url.toString() })
  expect(await query({ text: 'select is_complete from search_state', values: [] })).toHaveLength(1)
})
