import { expect, test, type Page } from '@playwright/test'
import { cmsRequest, openDraft, paragraph, save, signIn } from './desk'
import { adminLogin } from './login'
import { openOwnSite, write, type OwnSite } from './own-site'

type Draft = { id: number; revision: number }

const field = (page: Page, name: string) => page.locator(`#field-${name.toLowerCase()}`)

async function openQuestion(page: Page, id: number): Promise<void> {
  await page.goto(`/admin/collections/faqs/${id}`, { waitUntil: 'networkidle' })
  await expect(page.locator('#field-question')).toBeEnabled({ timeout: 30_000 })
}

/** Every save takes two seconds. */
const slowSaves = (page: Page, collection: 'errors' | 'faqs') =>
  page.route(`**/api/${collection}/**`, async (route) => {
    const isSave = route.request().method() === 'PATCH'
    if (isSave) await new Promise((resolve) => setTimeout(resolve, 2_000))
    await route.continue()
  })

/**
 * Stock Payload writes the server's answer over what was typed while an autosave was on its way
 * (payloadcms/payload#17676, #13574), and its "Save draft" locks every field until the answer is
 * there, so that keys pressed meanwhile go nowhere (#15226).
 */
test('typing across fields while every save takes two seconds: no character is lost', async ({
  page,
}) => {
  await signIn(page, adminLogin())
  const made = await cmsRequest<{ doc: Draft }>(page, 'POST', '/errors?draft=true', {
    title: 'A slow line',
    _status: 'draft',
  })
  const { id } = made.body.doc
  await openDraft(page, id)
  await slowSaves(page, 'errors')

  const written: Record<string, string> = { Title: 'A slow line', Message: '' }
  const type = async (name: string, text: string) => {
    await field(page, name).click()
    await field(page, name).press('End')
    await field(page, name).pressSequentially(text, { delay: 60 })
    written[name] += text
  }
  await type('Title', ' and more of it')
  await page.waitForRequest((request) => request.url().includes('autosave=true'))
  // From here on a save is always under way or about to be.
  await type('Message', 'typed while the title was on its way ')
  await type('Title', ', then still more')
  await page.keyboard.press('Control+s')
  await type('Message', 'and while the button saved')
  await page.locator('.tabs-field__tab-button').filter({ hasText: 'Meaning' }).click()
  await page.locator('#field-appliesTo').pressSequentially('every pump', { delay: 60 })

  await expect
    .poll(
      async () => {
        const { body } = await cmsRequest<Record<string, unknown>>(
          page,
          'GET',
          `/errors/${id}?draft=true&depth=0`,
        )
        return { Title: body.title, Message: body.message, appliesTo: body.appliesTo }
      },
      { timeout: 30_000 },
    )
    .toEqual({ ...written, appliesTo: 'every pump' })
  await page.locator('.tabs-field__tab-button').filter({ hasText: 'Error' }).click()
  await expect(field(page, 'Title')).toHaveValue(written.Title!)
  await expect(field(page, 'Message')).toHaveValue(written.Message!)
})

/**
 * Guards against a form that says “Saving…” and sends nothing: every article that was opened by a link
 * after one that was opened by its address waited for a save of its own, until the tab was closed.
 */
test('from one article to the next by links: what is typed there is saved', async ({ page }) => {
  await signIn(page, adminLogin())
  const drafts: number[] = []
  for (const title of ['The first one opened', 'The next one opened']) {
    const made = await cmsRequest<{ doc: Draft }>(page, 'POST', '/errors?draft=true', {
      title,
      _status: 'draft',
    })
    drafts.push(made.body.doc.id)
  }
  await openDraft(page, drafts[0]!)
  await page.getByRole('navigation').getByRole('link', { name: 'Articles' }).last().click()
  await page.getByRole('link', { name: 'The next one opened' }).first().click()
  await page.waitForURL(`**/errors/${drafts[1]}`)
  await expect(page.locator('#field-title')).toBeEnabled()
  await page.locator('#field-title').fill('The next one opened, and changed')
  await expect
    .poll(async () => {
      const { body } = await cmsRequest<{ title: string }>(
        page,
        'GET',
        `/errors/${drafts[1]}?draft=true&depth=0`,
      )
      return body.title
    })
    .toBe('The next one opened, and changed')
})

/** A question in draft, open in the form of the admin. */
async function writeQuestion(page: Page, question: string, answer: string): Promise<number> {
  await signIn(page, adminLogin())
  const made = await cmsRequest<{ doc: Draft }>(page, 'POST', '/faqs?draft=true', {
    question,
    answer: paragraph(answer),
    _status: 'draft',
  })
  await openQuestion(page, made.body.doc.id)
  return made.body.doc.id
}

/** An autosave and a publish are read from one revision: without a queue the second is refused. */
test('a question is published while its autosave is on its way', async ({ page }) => {
  const id = await writeQuestion(page, 'Why is the pump dry?', 'The tank is empty.')
  await slowSaves(page, 'faqs')
  await page.locator('#field-question').fill('Why does the pump stay dry?')
  await page.waitForRequest((request) => request.url().includes('autosave=true'))
  await save(page, 'Publish changes')
  const { body } = await cmsRequest<Record<string, unknown>>(page, 'GET', `/faqs/${id}?depth=0`)
  expect([body.question, body._status]).toEqual(['Why does the pump stay dry?', 'published'])
})

test('what was typed into a question and not saved is offered again', async ({ page, context }) => {
  const id = await writeQuestion(page, 'What is a pump?', 'A machine.')
  await page.route('**/api/faqs/**', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  )
  await page.locator('#field-question').fill('What is a hand pump?')
  await page.waitForFunction(() =>
    Object.values(localStorage).some((copy) => String(copy).includes('What is a hand pump?')),
  )
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await openQuestion(next, id)
  await next.getByRole('button', { name: 'Put it back' }).click()
  await expect(next.locator('#field-question')).toHaveValue('What is a hand pump?')
  await expect
    .poll(async () => {
      const { body } = await cmsRequest<Record<string, unknown>>(
        next,
        'GET',
        `/faqs/${id}?draft=true&depth=0`,
      )
      return body.question
    })
    .toBe('What is a hand pump?')
})

test.describe('with a server that is killed', () => {
  let site: OwnSite

  test.beforeAll(async () => {
    test.setTimeout(300_000)
    site = await openOwnSite()
  })
  test.afterAll(() => site?.close())

  /**
   * Stock Payload says "Failed to fetch" for some seconds and tries no more: what was typed waits in a
   * form that the next navigation empties.
   */
  test('what is typed meanwhile is saved by itself when it is back', async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await (await browser.newContext({ baseURL: site.origin })).newPage()
    await signIn(page, site.login)
    const draft = await write<Draft>(site.desk, 'POST', '/errors?draft=true', {
      title: 'A server that dies',
      _status: 'draft',
    })
    await openDraft(page, draft.id)
    await field(page, 'Message').pressSequentially('before ')
    await site.kill()
    await field(page, 'Message').pressSequentially('and while it was away')
    await expect(page.getByText('The server does not answer', { exact: false })).toBeVisible()
    await site.start()
    await expect
      .poll(
        async () => {
          const saved = await site.desk.get(`/api/errors/${draft.id}?draft=true&depth=0`)
          return ((await saved.json()) as { message?: string }).message
        },
        { timeout: 60_000 },
      )
      .toBe('before and while it was away')
    await expect(page.getByText('The server does not answer', { exact: false })).toHaveCount(0)
  })
})
