import { expect, test } from '@playwright/test'
import { signIn } from './desk'
import { adminLogin } from './login'

/** What `docs/editing.md` says; more is a step back. */
const most = { clicks: 12 }

test('from a paste to a published article: clicks and keys beyond the prose are counted', async ({
  page,
}) => {
  await signIn(page, adminLogin())
  const counted = { clicks: 0, keys: 0 }
  await page.exposeFunction('countOne', (what: keyof typeof counted) => {
    counted[what] += 1
  })
  await page.addInitScript(() => {
    const count = (window as unknown as { countOne: (what: string) => void }).countOne
    addEventListener('pointerdown', ({ isTrusted }) => isTrusted && count('clicks'), true)
    addEventListener(
      'keydown',
      ({ isTrusted, key }) => isTrusted && !/^(?:Control|Shift)$/.test(key) && count('keys'),
      true,
    )
  })
  /** Prose: it arrives as from an input method, so that no key of it counts. */
  const write = (text: string) => page.keyboard.insertText(text)
  const next = () => page.keyboard.press('Tab')
  const checklist = page.getByRole('region', { name: /^Before publishing/ })
  const add = (part: string) => checklist.getByRole('button', { name: part }).click()

  await page.goto('/admin/collections/errors/create', { waitUntil: 'networkidle' })
  // What is pasted is no prose, but pasting is one key: Ctrl+V.
  await expect(page.getByLabel('Paste the error, as the machine prints it')).toBeFocused()
  await write('ORA-28759: failure to open file')
  await page.keyboard.press('Shift')
  counted.keys += 1
  await page.getByRole('button', { name: 'Start the article' }).click()
  await page.waitForURL(/\/errors\/\d+/)
  await expect(checklist).toBeVisible()

  await add('Meaning')
  await expect(page.locator('[data-field-path="meaning"] [contenteditable="true"]')).toBeFocused()
  await write('The database could not open the wallet that holds its certificates.')
  for (const answer of ['Stays until fixed', 'Pointless until fixed', 'Low', 'The app restarts'])
    await page.getByText(answer, { exact: true }).first().click()
  await page.getByRole('checkbox', { name: 'Administrator' }).click()

  await add('Causes')
  await expect(page.getByLabel('What it is')).toBeFocused()
  await write('The path of the wallet is wrong')
  const reach = async (field: string) => {
    const target = page.locator(`#field-${field}`)
    for (let tries = 0; tries < 20; tries++) {
      await next()
      if (await target.evaluate((field) => field === document.activeElement)) return
    }
    throw new Error(`${field} is not reached by the keyboard`)
  }
  await reach('causes__0__instruction')
  await write('Look up WALLET_LOCATION in sqlnet.ora.')
  await reach('causes__0__expected')
  await write('The directory does not exist, or holds no cwallet.sso.')

  await add('Steps')
  await expect(page.getByLabel('What to do')).toBeFocused()
  await write('Write the directory of the wallet into sqlnet.ora')

  await add('Source')
  await expect(page.locator('#field-sources__0__title')).toBeFocused()
  await write('Database error messages')
  await reach('sources__0__url')
  await write('https://docs.oracle.com/en/error-help/db/ora-28759/')

  await expect(page.getByRole('heading', { name: 'Ready to publish' })).toBeVisible()
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /published|updated/i })
      .first()
      .or(page.locator('.toast-success').first()),
  ).toBeVisible()

  console.log(`beyond the prose: ${counted.clicks} clicks, ${counted.keys} keys`)
  expect(counted.clicks).toBeLessThanOrEqual(most.clicks)
  const slug = (await page.locator('#field-slug').inputValue()) || ''
  const published = await page.request.get(`/errors/${slug}`)
  expect([published.status(), (await published.text()).includes('cwallet.sso')]).toEqual([
    200,
    true,
  ])
})
