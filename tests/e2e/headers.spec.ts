import { expect, test, type APIRequestContext } from '@playwright/test'
import { scoreAnswer } from '../setup/observatory'
import { signIn } from './desk'
import { adminLogin } from './login'
import { pageKinds } from './page-kinds'

/** What the tested site would send over https: it runs on http, where HSTS means nothing. */
const hsts = 'max-age=63072000; includeSubDomains'

async function scored(request: APIRequestContext, path: string) {
  const response = await request.get(path, { maxRedirects: 0, headers: { accept: 'text/html' } })
  const headers = new Headers(response.headers())
  headers.set('strict-transport-security', hsts)
  const cookies = response
    .headersArray()
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .map(({ value }) => value)
  return scoreAnswer({ headers, cookies, html: await response.text() })
}

const others = [
  '/errors/aadsts7000215-invalid-client-secret.md',
  '/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/llms.txt',
  '/api',
  '/api/v1/errors',
  '/api/v1/openapi.json',
  '/api/users/me',
  '/admin/login',
  '/healthz',
  '/no-such-page/at-all',
]

test('C46 every kind of page and answer is worth an A+ at the Observatory', async ({ request }) => {
  const low: string[] = []
  for (const path of [...pageKinds.map((kind) => kind.path), ...others]) {
    const { grade, score, points } = await scored(request, path)
    if (grade !== 'A+') low.push(`${path}: ${grade} ${score} ${JSON.stringify(points)}`)
  }
  expect(low).toEqual([])
})

test('C46 the admin works under its policy: signed in, nothing is refused', async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text())
  })
  await signIn(page, adminLogin())
  for (const path of ['/admin', '/admin/collections/errors', '/admin/collections/media/create']) {
    await page.goto(path)
    await expect(page.locator('main, .template-default').first()).toBeVisible()
  }
  expect(refused).toEqual([])
})

test('security.txt is there when somebody is to be written to', async ({ request }) => {
  const response = await request.get('/.well-known/security.txt')
  expect([response.status(), response.headers()['content-type']]).toEqual([
    200,
    'text/plain; charset=utf-8',
  ])
  const text = await response.text()
  expect(text.split('\n')[0]).toBe('Contact: mailto:security@example.org')
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
  expect(expires).toBeGreaterThan(Date.now() + 90 * 86_400_000)
  expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000)
})
