import { expect, test, type Page } from '@playwright/test'
import { cmsRequest, openDraft, signIn } from './desk'
import { adminLogin } from './login'

type Saved = { doc: { id: number; revision: number } }

const paste = 'ORA-29024: Certificate validation failure on host pumphouse.tideworks.net'

const startFrom = async (page: Page, text: string): Promise<void> => {
  await page.goto('/admin/collections/errors/create', { waitUntil: 'networkidle' })
  await page.getByLabel('Paste the error, as the machine prints it').fill(text)
}

const makeDraft = async (page: Page, title: string): Promise<Saved['doc']> => {
  const made = await cmsRequest<Saved>(page, 'POST', '/errors?draft=true', {
    title,
    _status: 'draft',
  })
  expect(made.status).toBe(201)
  return made.body.doc
}

test('the login page says where one is', async ({ page }) => {
  await page.goto('/admin/login')
  await expect(page.getByRole('heading', { name: 'Editors’ desk' })).toBeVisible()
  await expect(page.getByText('IT Error Decoder', { exact: true })).toBeVisible()
  expect(await page.title()).toContain('IT Error Decoder')
})

test('a paste becomes a draft with code, title and message; no paste leaves the browser', async ({
  page,
}) => {
  await signIn(page, adminLogin())
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await startFrom(page, paste)
  await expect(page.getByRole('radio')).toBeChecked()
  await expect(page.getByText('Nothing is written about it yet.')).toBeVisible()
  expect(sent.some((body) => body.includes('pumphouse'))).toBe(false)
  await page.getByRole('button', { name: 'Start the article' }).click()
  await page.waitForURL(/\/errors\/\d+/)
  await expect(page.getByLabel('Title')).toHaveValue(/^ORA-29024: Certificate validation failure/)
  await expect(page.getByLabel('Message', { exact: true })).toHaveValue(/^ORA-29024: Certificate/)
})

test('a code with an article leads to that one', async ({ page }) => {
  await signIn(page, adminLogin())
  await startFrom(page, 'AADSTS7000215: Invalid client secret provided.')
  const written = page.getByRole('region', { name: 'Written already' })
  await expect(written.getByText('has an article.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start the article' })).toBeDisabled()
  await written.getByRole('link', { name: 'Open the article' }).click()
  await expect(page.getByLabel('Title')).toHaveValue(/^AADSTS7000215/)
})

test('the checklist says what is missing and leads to the field', async ({ page }) => {
  await signIn(page, adminLogin())
  const { id } = await makeDraft(page, 'A draft with a title only')
  await openDraft(page, id)
  const list = page.getByRole('region', { name: /^Before publishing/ })
  await expect(list.getByRole('heading')).toHaveText('Before publishing: 7 to do')
  await list.getByRole('button', { name: /^\W*Message or code/ }).click()
  await expect(page.getByLabel('Message', { exact: true })).toBeFocused()
  await page.keyboard.type('pump: no water')
  await expect(list.getByRole('heading')).toHaveText('Before publishing: 6 to do')
})

/** The words beside a choice take no cursor: a press on them leaves it nowhere for a moment. */
test('what is pressed just after the checklist led to a field stays under the pointer', async ({
  page,
}) => {
  await signIn(page, adminLogin())
  const { id } = await makeDraft(page, 'A draft without a verdict')
  await openDraft(page, id)
  const list = page.getByRole('region', { name: /^Before publishing/ })
  await list.getByRole('button', { name: 'Meaning' }).click()
  await expect(page.locator('[data-field-path="meaning"] [contenteditable="true"]')).toBeFocused()
  const words = page.getByText('Stays until fixed', { exact: true })
  const at = await words.evaluate((element) => {
    element.scrollIntoView({ block: 'center' })
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.waitForTimeout(200)
  await page.mouse.up()
  await expect(page.getByRole('radio', { name: 'Stays until fixed' })).toBeChecked()
})

// Stock Payload keeps typed text in the form only: with a save that failed, what stood in it dies with the tab.
test('what was typed when the tab died is offered, and put back', async ({ page, context }) => {
  await signIn(page, adminLogin())
  const { id } = await makeDraft(page, 'A tab that dies')
  await openDraft(page, id)
  await page.route('**/api/errors/**', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  )
  await page.getByLabel('Message', { exact: true }).pressSequentially('every character of it')
  await page.waitForFunction(() =>
    Object.values(localStorage).some((copy) => String(copy).includes('every character of it')),
  )
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await openDraft(next, id)
  await next.getByRole('button', { name: 'Put it back' }).click()
  await expect(next.getByLabel('Message', { exact: true })).toHaveValue('every character of it')
})

// Stock Payload leaves for the login page when the session is over, and the form with its text is gone.
test('a session that ends while typing: signed in again, everything is saved', async ({
  page,
  context,
}) => {
  await signIn(page, adminLogin())
  const { id } = await makeDraft(page, 'A session that ends')
  await openDraft(page, id)
  await context.clearCookies()
  await page.getByLabel('Message', { exact: true }).fill('typed without a session')
  await expect(page.getByText('You were signed out', { exact: false })).toBeVisible()
  const other = await context.newPage()
  await signIn(other, adminLogin())
  await expect
    .poll(async () => {
      const { body } = await cmsRequest<{ message?: string }>(
        other,
        'GET',
        `/errors/${id}?draft=true&depth=0`,
      )
      return body.message
    })
    .toBe('typed without a session')
})

// Stock Payload lets the later save win: the other person's text is overwritten and nobody is told.
test('two editors at once: both texts are shown, and the joined one is saved', async ({ page }) => {
  await signIn(page, adminLogin())
  const { id, revision } = await makeDraft(page, 'Two at once')
  await openDraft(page, id)
  const theirs = await cmsRequest(page, 'PATCH', `/errors/${id}?draft=true`, {
    message: 'their message',
    _status: 'draft',
    revision,
  })
  expect(theirs.status).toBe(200)
  await page.getByLabel('Message', { exact: true }).fill('my message')
  await page.getByRole('button', { name: 'Join both texts' }).click()
  const dialog = page.getByRole('dialog', { name: 'Two texts of one document' })
  await expect(dialog.locator('figure')).toHaveText([/their message/, /my message/])
  await dialog.getByLabel('Both, theirs first').check()
  await dialog.getByRole('button', { name: 'Use the joined text' }).click()
  await expect
    .poll(async () => {
      const { body } = await cmsRequest<{ message?: string }>(
        page,
        'GET',
        `/errors/${id}?draft=true&depth=0`,
      )
      return body.message
    })
    .toBe('their message\nmy message')
})

/** The conflict belongs to the article in the drawer; joining it into the one behind would put B over A. */
test('a conflict in a drawer leaves the article behind it alone', async ({ page }) => {
  await signIn(page, adminLogin())
  const inDrawer = await makeDraft(page, 'In the drawer')
  const behind = await makeDraft(page, 'Behind the drawer')
  const linked = await cmsRequest(page, 'PATCH', `/errors/${behind.id}?draft=true`, {
    related: [inDrawer.id],
    _status: 'draft',
    revision: behind.revision,
  })
  expect(linked.status).toBe(200)
  await openDraft(page, behind.id)
  await page.locator('.tabs-field__tab-button').filter({ hasText: 'Links and sources' }).click()
  await page.getByRole('button', { name: 'Edit In the drawer', exact: true }).click()
  const drawer = page.locator('.drawer--is-open')
  await expect(drawer.locator('#field-title')).toBeEnabled({ timeout: 30_000 })
  const theirs = await cmsRequest(page, 'PATCH', `/errors/${inDrawer.id}?draft=true`, {
    message: 'their message',
    _status: 'draft',
    revision: inDrawer.revision,
  })
  expect(theirs.status).toBe(200)
  await drawer.getByLabel('Message', { exact: true }).fill('my message')
  await expect(drawer.getByRole('button', { name: 'Join both texts' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Join both texts' })).toHaveCount(1)
  await drawer.locator('.doc-drawer__header-close').click()
  const leave = page.getByRole('button', { name: 'Leave anyway' })
  await expect(async () => {
    if (await leave.isVisible()) await leave.click()
    await expect(drawer).toHaveCount(0, { timeout: 500 })
  }).toPass()
  await expect(page.getByRole('button', { name: 'Join both texts' })).toHaveCount(0)
  await page.locator('.tabs-field__tab-button').filter({ hasText: 'Error' }).click()
  await page.getByLabel('Message', { exact: true }).fill('of the article behind')
  await expect
    .poll(async () => {
      const { body } = await cmsRequest<{ title: string; message?: string }>(
        page,
        'GET',
        `/errors/${behind.id}?draft=true&depth=0`,
      )
      return [body.title, body.message]
    })
    .toEqual(['Behind the drawer', 'of the article behind'])
})
