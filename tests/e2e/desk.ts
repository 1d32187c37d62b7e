import { expect, type APIRequestContext, type BrowserContext, type Page } from '@playwright/test'
import { adminLogin } from './login'

type Login = { email: string; password: string }

const origins = new WeakMap<BrowserContext, string>()

/** The site where a page is signed in. */
export const originOf = (page: Page): string => origins.get(page.context())!

/** Signs in by a request: the pages of the browser have the session from then on. */
export async function signIn(page: Page, login: Login): Promise<void> {
  const answer = await page.request.post('/api/users/login', { data: login })
  expect(answer.status()).toBe(200)
  origins.set(page.context(), new URL(answer.url()).origin)
}

/** Signs in by the form, as a person does. */
export async function signInByForm(page: Page, login: Login): Promise<void> {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(login.email)
  await page.getByLabel('Password', { exact: true }).fill(login.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL('**/admin')
  origins.set(page.context(), new URL(page.url()).origin)
}

/** A request to the CMS with the session of a page. */
export async function cmsRequest<T>(
  page: Page,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  data?: unknown,
): Promise<{ status: number; body: T }> {
  const response = await page.request.fetch(`/api${path}`, {
    method,
    headers: { origin: originOf(page) },
    ...(data === undefined ? {} : { data }),
  })
  return { status: response.status(), body: (await response.json()) as T }
}

/** Opens the form of an article and waits until it can be typed into. */
export async function openDraft(page: Page, id: number): Promise<void> {
  await page.goto(`/admin/collections/errors/${id}`, { waitUntil: 'networkidle' })
  // Fields are closed until the form runs; keys that a test presses before go nowhere.
  await expect(page.locator('#field-title')).toBeEnabled({ timeout: 30_000 })
}

/** A person of a role, made by the admin who is signed in on `page`. */
export async function invite(page: Page, role: 'author' | 'editor'): Promise<Login> {
  const serial = Math.random().toString(36).slice(2, 10)
  const login = { email: `${role}-${serial}@example.com`, password: `a long password ${serial}` }
  const made = await cmsRequest(page, 'POST', '/users', { ...login, name: `An ${role}`, role })
  expect(made.status).toBe(201)
  return login
}

/** Signs in as somebody new: a form remembers for each person what was open. */
export async function signInAsNew(page: Page, role: 'author' | 'editor'): Promise<void> {
  await signIn(page, adminLogin())
  await signIn(page, await invite(page, role))
}

/** What an article needs before it can be published, beside a title. */
export async function articleParts(page: Page): Promise<Record<string, unknown>> {
  return wholeArticle(await aProduct(page))
}

/** A product of the library: one that another test makes may be gone the next moment. */
async function aProduct(page: Page): Promise<number> {
  const path = '/products?limit=1&where[slug][equals]=entra-id'
  const { body } = await cmsRequest<{ docs: { id: number }[] }>(page, 'GET', path)
  return body.docs[0]!.id
}

/** What an article needs before it may be published. */
export function wholeArticle(product: number): Record<string, unknown> {
  return {
    message: 'The pump is dry',
    meaning: paragraph('There is nothing left to pump.'),
    causes: [{ title: 'The tank is empty', instruction: 'Look.', expected: 'No water' }],
    steps: [{ title: 'Fill the tank' }],
    products: [product],
    sources: [{ title: 'Manual', url: 'https://example.com/manual' }],
    verdict: {
      duration: 'permanent',
      retry: 'pointless',
      fixers: ['admin'],
      risk: 'none',
      downtime: 'none',
    },
  }
}

export const paragraph = (text: string) => {
  const node = { version: 1, direction: null, format: '', indent: 0 }
  const words = { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }
  const children = [{ ...node, type: 'paragraph', textFormat: 0, children: [words] }]
  return { root: { ...node, type: 'root', children } }
}

/** What a visitor gets who has never been here: no cookies, first GET. */
export async function asVisitor(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path, { headers: { cookie: '' } })
  return response.text()
}

/** Clicks a button that saves, and waits for the 200 of the save. */
export async function save(page: Page, button: string | RegExp): Promise<void> {
  const saved = page.waitForResponse(
    (response) =>
      /\/api\/(?:errors|faqs|products|categories)/.test(response.url()) &&
      ['PATCH', 'POST'].includes(response.request().method()) &&
      !response.url().includes('autosave=true'),
  )
  await page.getByRole('button', { name: button }).click()
  const response = await saved
  expect(response.ok() ? '' : await response.text()).toBe('')
}
