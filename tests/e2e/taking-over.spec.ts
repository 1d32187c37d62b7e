import { expect, test, type Page } from '@playwright/test'
import { cmsRequest, invite, openDraft, signIn } from './desk'
import { adminLogin } from './login'

type Draft = { id: number; title?: string; message?: string }

const draftOf = async (page: Page, id: number) => {
  const { body } = await cmsRequest<Draft>(page, 'GET', `/errors/${id}?draft=true&depth=0`)
  return { title: body.title, message: body.message }
}

/**
 * Guards against stock Payload, which says itself that whoever is taken over "may also lose unsaved
 * changes": their form is closed, and its text goes with the page. Here the browser keeps it, and it is
 * joined with what the other person wrote meanwhile. In stock Payload what the second one
 * types before the page is drawn anew is lost as well, and their first save may give the lock back.
 */
test('an editor takes over an article: what the first one had not saved is not lost', async ({
  browser,
  page: first,
}) => {
  await signIn(first, adminLogin())
  const editor = await invite(first, 'editor')
  const made = await cmsRequest<{ doc: Draft }>(first, 'POST', '/errors?draft=true', {
    title: 'A pump of two editors',
    _status: 'draft',
  })
  const { id } = made.body.doc
  await openDraft(first, id)
  const title = first.locator('#field-title')
  await title.press('End')
  await title.pressSequentially(', saved')
  await expect
    .poll(async () => (await draftOf(first, id)).title)
    .toBe('A pump of two editors, saved')

  // From here on nothing of the first one's text reaches the server.
  await first.route(`**/api/errors/${id}**`, (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  )
  const unsaved = 'typed by the first one, and never saved'
  await first.locator('#field-message').pressSequentially(unsaved, { delay: 20 })

  const second = await (await browser.newContext()).newPage()
  await signIn(second, editor)
  await second.goto(`/admin/collections/errors/${id}`, { waitUntil: 'networkidle' })
  await second.getByRole('button', { name: 'Take over' }).click()
  // At once: as soon as the page takes a click.
  await second.locator('#field-title').click()
  await second.keyboard.press('ControlOrMeta+a')
  await second.keyboard.type('A pump of the second editor')
  await expect
    .poll(async () => (await draftOf(second, id)).title)
    .toBe('A pump of the second editor')

  // Their next keys tell the first one, whose form is closed then.
  await first.locator('#field-message').press('End')
  await first.locator('#field-message').pressSequentially('!', { delay: 20 })
  await expect(first.getByRole('heading', { name: 'Editing taken over' })).toBeVisible()
  await first.getByRole('button', { name: 'Back to Dashboard' }).click()
  await first.waitForURL('**/admin')
  await first.unroute(`**/api/errors/${id}**`)
  expect(await draftOf(first, id)).toEqual({ title: 'A pump of the second editor', message: null })

  await second.goto('/admin')
  await first.addLocatorHandler(first.getByRole('button', { name: 'Take over' }), (button) =>
    button.click(),
  )
  await openDraft(first, id)
  await first.getByRole('button', { name: 'Put it back' }).click()
  await expect(first.locator('#field-message')).toHaveValue(`${unsaved}!`)
  await expect
    .poll(() => draftOf(first, id), { timeout: 30_000 })
    .toEqual({ title: 'A pump of the second editor', message: `${unsaved}!` })
})
