import { connect as dial, createServer, type AddressInfo, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { startJobRunner } from '@/cms/job-runner'
import { withConnection } from '@/database/connection'
import { tryAdvisoryLock } from '@/database/locks'
import { env } from '@/env'
import { metrics } from '@/observe/metrics'
import { cms } from '../../factories'

/** A way to Postgres that can fall silent, as a network does: nothing is closed, nothing arrives. */
async function openWay(url: URL) {
  const sockets: Socket[] = []
  const server = createServer((near) => {
    const far = dial(Number(url.port), url.hostname)
    for (const socket of [near, far]) socket.on('error', () => {})
    near.pipe(far)
    far.pipe(near)
    sockets.push(near, far)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as AddressInfo).port)
  return {
    url: through.href,
    fallSilent: () => {
      for (const socket of sockets) socket.unpipe().pause()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

const runnerOf = async () => (await metrics().jobRunner.get()).values[0]?.value

const eventually = (value: number, milliseconds: number) =>
  expect.poll(runnerOf, { timeout: milliseconds, interval: 50 }).toBe(value)

test('a runner whose connection is silent says so within seconds, and can be stopped', async () => {
  const way = await openWay(new URL(env().databaseUrl))
  const runner = startJobRunner(await cms(), way.url, 200)
  await eventually(1, 10_000)
  way.fallSilent()
  await eventually(0, 8_000)
  await runner.stop()
  way.close()
})

test('a runner that is stopped gives its place to the next one', async () => {
  const runner = startJobRunner(await cms(), env().databaseUrl, 200)
  await eventually(1, 10_000)
  await runner.stop()
  const isFree = () =>
    withConnection(env().databaseUrl, (client) => tryAdvisoryLock(client, 'jobs'))
  await expect.poll(isFree, { timeout: 5_000 }).toBe(true)
})
