import { expect, test } from 'vitest'
import { adminPolicy, commonHeaders, noncePolicy, pagePolicy } from '@/server/headers'
import { scoreAnswer } from '../../setup/observatory'

const strict = {
  'content-security-policy': pagePolicy(true),
  ...commonHeaders(true),
}
const graded = (
  headers: Record<string, string>,
  more: { cookies?: string[]; html?: string } = {},
) => scoreAnswer({ headers: new Headers(headers), ...more })

test('a page as it leaves over https is worth an A+, with every bonus that headers can earn', () => {
  expect(graded(strict)).toEqual({
    score: 130,
    grade: 'A+',
    points: {
      csp: 10,
      cookies: 0,
      sharing: 0,
      referrer: 5,
      hsts: 0,
      scripts: 0,
      types: 0,
      frames: 5,
      corp: 10,
    },
  })
})

test('a draft and the admin are worth an A+ too, by their own policies', () => {
  const draft = { ...strict, 'content-security-policy': noncePolicy('abc', true) }
  const admin = { ...strict, 'content-security-policy': adminPolicy('abc', true) }
  const cookies = ['payload-token=x; Path=/; HttpOnly; Secure; SameSite=Strict']
  expect([graded(draft).grade, graded(admin, { cookies }).points.csp, graded(admin).grade]).toEqual(
    ['A+', 0, 'A+'],
  )
})

/** What each rule takes away: the published table, one line each. */
test.each<[string, Record<string, string>, number]>([
  ['no policy', { 'content-security-policy': '' }, -20],
  [
    'inline scripts',
    { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'" },
    -20,
  ],
  [
    'scripts from anywhere',
    { 'content-security-policy': "default-src 'none'; script-src https:" },
    -20,
  ],
  ['eval', { 'content-security-policy': "default-src 'none'; script-src 'unsafe-eval'" }, -10],
  [
    'pictures over http',
    { 'content-security-policy': "default-src 'none'; img-src http://x.org" },
    -20,
  ],
])('%s is what the policy is judged by', (_, headers, points) => {
  expect(graded({ ...strict, ...headers }).points.csp).toBe(points)
})

const without = (name: string) =>
  Object.fromEntries(Object.entries(strict).filter(([header]) => header !== name))

test.each([
  ['strict-transport-security', 'hsts', -20],
  ['x-content-type-options', 'types', -5],
  ['referrer-policy', 'referrer', 0],
  ['cross-origin-resource-policy', 'corp', 0],
  ['content-security-policy', 'csp', -25],
])('without %s, %s is worth %i', (header, name, points) => {
  expect(graded(without(header)).points[name]).toBe(points)
})

test('a bare answer keeps 30 of 100 points, and bonuses do not make up for faults', () => {
  expect([graded({}).score, graded({}).grade]).toEqual([30, 'D'])
  expect(graded(without('strict-transport-security')).score).toBe(80)
})

test.each([
  ['token=x; HttpOnly; Secure; SameSite=Strict', 5],
  ['token=x; HttpOnly; Secure', 0],
  ['token=x; Secure; SameSite=Lax', -30],
  ['token=x; HttpOnly; SameSite=Lax', -10],
  ['theme=dark', -5],
])('the cookie %s is worth %i', (cookie, points) => {
  expect(graded(strict, { cookies: [cookie] }).points.cookies).toBe(points)
})

test.each([
  ['<script src="/a.js"></script>', 0],
  ['<script src="https://cdn.example/a.js"></script>', -5],
  ['<script src="https://cdn.example/a.js" integrity="sha384-x"></script>', 5],
  ['<script src="//cdn.example/a.js"></script>', -50],
])('%s is worth %i', (html, points) => {
  expect(graded(strict, { html }).points.scripts).toBe(points)
})
