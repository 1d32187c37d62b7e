import { Counter, Registry } from 'prom-client'
import { expect, test } from 'vitest'
import type { MetricObject } from '@/observe/metrics'
import { outcomeOf, RequestTally } from '@/observe/request-tally'
import { joinMetrics } from '@/server/app/join-metrics'
import { restartPauses } from '@/server/app/pauses'

/** Lines that say a number, without buckets that hold nothing. */
const said = (text: string): string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#') && !line.endsWith(' 0'))

test('requests are told as prom-client tells them: by route, outcome and time', async () => {
  const tally = new RequestTally()
  tally.note('/errors/:slug', outcomeOf(200), 0.0004)
  tally.note('/errors/:slug', outcomeOf(304), 0.005)
  tally.note('/errors/:slug', 'aborted', 60)
  tally.note('/', outcomeOf(503), 0.3)
  const text = await joinMetrics([tally.read()])
  expect(text).toContain('# TYPE site_requests_total counter')
  expect(text).toContain('# TYPE site_request_seconds histogram')
  const bucket = (le: string, route: string, count: number) =>
    `site_request_seconds_bucket{le="${le}",route="${route}"} ${count}`
  const page = '/errors/:slug'
  expect(said(text)).toEqual([
    'site_requests_total{route="/errors/:slug",status="2xx"} 1',
    'site_requests_total{route="/errors/:slug",status="3xx"} 1',
    'site_requests_total{route="/errors/:slug",status="aborted"} 1',
    'site_requests_total{route="/",status="5xx"} 1',
    bucket('0.001', page, 1),
    bucket('0.0025', page, 1),
    ...['0.005', '0.01', '0.025', '0.05', '0.1', '0.25', '0.5', '1', '2.5', '5', '10'].map((le) =>
      bucket(le, page, 2),
    ),
    bucket('+Inf', page, 3),
    'site_request_seconds_sum{route="/errors/:slug"} 60.0054',
    'site_request_seconds_count{route="/errors/:slug"} 3',
    ...['0.5', '1', '2.5', '5', '10', '+Inf'].map((le) => bucket(le, '/', 1)),
    'site_request_seconds_sum{route="/"} 0.3',
    'site_request_seconds_count{route="/"} 1',
  ])
})

const counted = async (process: string, count: number): Promise<MetricObject[]> => {
  const registry = new Registry()
  const registers = [registry]
  const help = 'For this test.'
  new Counter({ name: 'shared_total', help, labelNames: ['kind'], registers }).inc(
    { kind: 'a' },
    count,
  )
  new Counter({ name: 'own_total', help, labelNames: ['process'], registers }).inc({ process })
  return registry.getMetricsAsJSON()
}

test('what both processes count is added up, what each says of itself stays apart', async () => {
  const text = await joinMetrics([await counted('gate', 2), await counted('app', 3)])
  expect(said(text)).toEqual([
    'shared_total{kind="a"} 5',
    'own_total{process="gate"} 1',
    'own_total{process="app"} 1',
  ])
})

test('who ends soon after each start is started later and later; a long life is forgiven', () => {
  const pauseAfter = restartPauses()
  const lives = [3_600_000, 500, 500, 500, 500, 500, 500, 60_001, 59_999]
  expect(lives.map(pauseAfter)).toEqual([0, 1_000, 2_000, 5_000, 10_000, 10_000, 10_000, 0, 1_000])
})
