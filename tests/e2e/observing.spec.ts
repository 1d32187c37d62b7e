import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { parse } from 'yaml'
import { openOwnSite, type OwnSite } from './own-site'

/** A site whose log is kept, and into which marked secrets are sent through every door. */
test.describe.configure({ mode: 'serial' })

const mark = 'hunter2mark'
let site: OwnSite

test.beforeAll(async () => {
  test.setTimeout(180_000)
  site = await openOwnSite({
    LOG_LEVEL: 'debug',
    TRUST_PROXY: '1',
    METRICS_TOKEN: 'the token of the tests',
  })
})
test.afterAll(() => site?.close())

const json = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', origin: site.origin, ...headers },
  body: JSON.stringify(body),
})

test('C34 C49 no paste, search, password, token or address is in the log; an event is a line of JSON', async () => {
  test.setTimeout(240_000)
  const { origin } = site
  const paste = `Error 0x80070005 for ${mark}@example.org, password=${mark}, key AKIA${mark}`
  const asked: [string, RequestInit?][] = [
    ['/api/v1/decode', json({ text: paste })],
    ['/api/v1/decode', { ...json({}), body: `{"text": "${mark}` }],
    ['/api/v1/decode', json({ text: { [mark]: 1 } })],
    ['/api/v1/match', json({ codes: [mark], templates: [paste] })],
    ['/api/v1/match', json({ codes: mark })],
    [`/search?q=${mark}`],
    [`/api/v1/search?q=${mark}`],
    [`/codes/${mark}`],
    [`/errors/${mark}`],
    [`/${mark}/${mark}`],
    [`/admin/reset/${mark}`],
    [`/preview/errors/1?token=${mark}`],
    [`/api/users/login`, json({ email: `${mark}@example.org`, password: mark })],
    [`/api/users/login`, json({ email: { [mark]: mark }, password: [mark] })],
    [`/api/users/forgot-password`, json({ email: `${mark}@example.org` })],
    [`/api/users/reset-password`, json({ token: mark, password: mark })],
    [`/api/errors?where[title][equals]=${mark}`, { headers: { cookie: `payload-token=${mark}` } }],
    [`/api/errors/${mark}'`],
    ['/', { headers: { authorization: `JWT ${mark}`, referer: `https://x.org/?q=${mark}` } }],
    ['/', { headers: { 'user-agent': mark, 'x-request-id': `"}${mark}\u00a0{"` } }],
    [
      '/decode',
      {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: `text=${encodeURIComponent(paste)}`,
      },
    ],
    [
      '/feedback',
      {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: `error=1&helped=no&note=${mark}`,
      },
    ],
  ]
  for (const [path, init] of asked) await (await fetch(origin + path, init)).arrayBuffer()
  // The same while the database is away: failures are what is logged at length.
  site.cut()
  for (const [path, init] of asked) await (await fetch(origin + path, init)).arrayBuffer()
  await site.mend()
  const lines = site.logged().trim().split('\n')
  expect(lines.length).toBeGreaterThan(asked.length)
  expect(lines.filter((line) => line.includes(mark))).toEqual([])
  expect(site.said()).not.toContain(mark)
  for (const line of lines) expect(Object.keys(JSON.parse(line) as object)).toContain('msg')
})

test('an answer carries the id of its log line; a proxy may name it, if it is a name', async () => {
  const ask = (id: string) =>
    fetch(`${site.origin}/about`, {
      headers: { 'x-request-id': id, 'x-forwarded-for': '203.0.113.9' },
    })
  const named = await ask('proxy-0123456789')
  const refused = await ask('not a name')
  expect(named.headers.get('x-request-id')).toBe('proxy-0123456789')
  expect(refused.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  await expect
    .poll(() =>
      site
        .logged()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ requestId }) => requestId === 'proxy-0123456789')
        .map(({ level, route, method, status, msg }) => ({ level, route, method, status, msg })),
    )
    .toEqual([{ level: 'info', route: '/about', method: 'GET', status: 200, msg: 'request' }])
})

test('the numbers are for this machine, and for whoever shows the token', async () => {
  const ask = async (headers: Record<string, string>) =>
    (await fetch(`${site.origin}/metrics`, { headers })).status
  const forwarded = { 'x-forwarded-for': '203.0.113.9' }
  expect([
    await ask({}),
    await ask(forwarded),
    await ask({ ...forwarded, authorization: 'Bearer wrong' }),
    await ask({ ...forwarded, authorization: 'Bearer the token of the tests' }),
  ]).toEqual([200, 404, 404, 200])
})

/** Names of metrics in an expression of Prometheus: all names but functions, labels and words of the language. */
function namesIn(expression: string): string[] {
  const bare = expression
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\b(?:by|without|on|ignoring)\s*\([^)]*\)/g, '')
  return [...bare.matchAll(/[a-zA-Z_:][\w:]*(?!\w)(?!\s*\()/g)].map(([name]) => name)
}

test('every metric of the dashboard and the alerts is there', async () => {
  const text = await (await fetch(`${site.origin}/metrics`)).text()
  const there = new Set(
    [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  )
  type Panel = { title: string; targets: { expr: string }[] }
  const { panels } = JSON.parse(readFileSync('deploy/grafana/it-error-decoder.json', 'utf8')) as {
    panels: Panel[]
  }
  const { groups } = parse(readFileSync('deploy/prometheus/alerts.yml', 'utf8')) as {
    groups: { rules: { alert: string; expr: string; annotations: Record<string, string> }[] }[]
  }
  const rules = groups.flatMap((group) => group.rules)
  const used = [
    ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ...rules.map(({ expr }) => expr),
  ].flatMap(namesIn)
  expect(used.length).toBeGreaterThan(20)
  // `up` is Prometheus' own.
  expect(used.filter((name) => name !== 'up' && !there.has(name))).toEqual([])
  expect(rules.filter(({ annotations }) => !annotations.summary || !annotations.action)).toEqual([])
})

test('what happened is counted: by pattern, with few labels', async () => {
  const text = await (await fetch(`${site.origin}/metrics`)).text()
  const count = (line: string) =>
    Number(
      text
        .split('\n')
        .find((candidate) => candidate.startsWith(`${line} `))
        ?.split(' ')[1],
    )
  expect(count('site_requests_total{route="/errors/:slug",status="4xx"}')).toBeGreaterThan(0)
  expect(count('site_matches_total{outcome="missed"}')).toBeGreaterThan(0)
  expect(count('site_matches_total{outcome="unreachable"}')).toBeGreaterThan(0)
  expect(count('site_decode_seconds_count')).toBeGreaterThan(0)
  expect(text).toMatch(/^site_pool_connections\{pool="cms",state="idle"\} \d+$/m)
  expect(text).not.toContain(mark)
})
