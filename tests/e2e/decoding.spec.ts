import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { message, paste, sentBy, startDecoder } from './decoder'

test('a paste leads to its fix page; only codes and masked lines leave the browser', async ({
  page,
}) => {
  await page.goto('/decode')
  await startDecoder(page)
  const sent = sentBy(page)
  await paste(page, message)
  await expect(
    page.getByRole('link', { name: /^AADSTS7000215: Invalid client secret/ }),
  ).toBeVisible()
  await expect(page.locator('mark').first()).toHaveText(/AADSTS7000215/)
  expect(sent.join('\n')).toContain('AADSTS7000215')
  expect(sent.join('\n')).not.toContain('5d0f3c1e')
})

test('nothing is sent when the reader does not want it', async ({ page }) => {
  await page.goto('/decode')
  await startDecoder(page)
  await page.getByLabel(/^Look for fix pages/).uncheck()
  const sent = sentBy(page)
  await paste(page, message)
  await expect(page.getByRole('heading', { name: 'What it says' })).toBeVisible()
  expect(sent.filter((request) => request.includes('/api/'))).toEqual([])
})

test('a finding and its mark light each other', async ({ page }) => {
  await page.goto('/decode')
  await startDecoder(page)
  await paste(page, message)
  await page.locator('mark[data-finding="0"]').first().hover()
  await expect(page.locator('#finding-0')).toHaveAttribute('data-lit', '')
  await page.locator('#finding-0').hover()
  await expect(page.locator('mark[data-finding="0"]').first()).toHaveAttribute('data-lit', '')
})

test('the address carries the codes and opens the same result', async ({ page }) => {
  await page.goto('/decode')
  await startDecoder(page)
  await paste(page, 'Installation failed with -2147024891')
  await expect(page).toHaveURL(/#codes=0x80070005$/)
  await page.reload()
  await expect(page.locator('#finding-0')).toContainText('0x80070005')
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page).toHaveURL(/\/decode$/)
})

for (const codes of ['MSI 1603', 'Evicted', 'data 775,LDAP 49', 'P1001,ERESOLVE,5.7.57'])
  test(`the codes ${codes} in an address open a result with all of them`, async ({ page }) => {
    await page.goto(`/decode#codes=${codes.split(',').map(encodeURIComponent).join(',')}`)
    const found = page.locator('li[data-finding] h3')
    await expect(found).toHaveText(codes.split(','))
    await expect(page).toHaveURL(/#codes=/)
  })

test('a code alone is decoded as it is typed', async ({ page }) => {
  await page.goto('/decode')
  await startDecoder(page)
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await paste(page, 'MSI 1603')
  await expect(page.locator('#finding-0')).toContainText('ERROR_INSTALL_FAILURE')
  await expect(page).toHaveURL(/#codes=MSI%201603$/)
  // All families in one file, and the tables that may tell of the number.
  const parts = fetched.filter((path) => path.startsWith('/assets/chunk-'))
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.length).toBeLessThan(45)
})

test('marks and findings lead to each other and leave the codes in the address', async ({
  page,
}) => {
  await page.goto('/decode')
  await startDecoder(page)
  await paste(page, 'Installation failed with -2147024891')
  await expect(page).toHaveURL(/#codes=0x80070005$/)
  await page.locator('mark[data-finding="0"] a').first().click()
  await expect(page.locator('#finding-0')).toBeFocused()
  await page.getByRole('link', { name: 'Line 1', exact: true }).click()
  await expect(page.locator('#mark-0 a')).toBeFocused()
  await expect(page).toHaveURL(/#codes=0x80070005$/)
  await page.reload()
  await expect(page.locator('#finding-0')).toContainText('0x80070005')
})

test('what was only typed is never sent, also when another text is decoded after it', async ({
  page,
}) => {
  await page.goto('/decode')
  await startDecoder(page)
  const sent = sentBy(page)
  await page.getByLabel('Error message, code or log').fill('ORA-12541: TNS:no listener')
  await expect(page.locator('#finding-0')).toContainText('ORA-12541')
  await paste(page, message)
  await expect(page.locator('#finding-0')).toContainText('AADSTS7000215')
  await expect(
    page.getByRole('link', { name: /^AADSTS7000215: Invalid client secret/ }),
  ).toBeVisible()
  const asked = sent.filter((request) => request.includes('/api/v1/match'))
  expect(asked.join('\n')).toContain('AADSTS7000215')
  expect(asked.join('\n')).not.toContain('ORA-12541')
})

/** Pastes files as a browser does: without any input after it. */
const pasteFile = (page: Page, name: string, type: string, content: string) =>
  page.getByLabel('Error message, code or log').evaluate(
    (field, file) => {
      const data = new DataTransfer()
      data.items.add(new File([file.content], file.name, { type: file.type }))
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    { name, type, content },
  )

test('a pasted picture is refused in words, and typing goes on as before', async ({ page }) => {
  await page.goto('/decode')
  await startDecoder(page)
  const sent = sentBy(page)
  await pasteFile(page, 'image.png', 'image/png', 'no text')
  await expect(page.getByText('That is no text.')).toBeVisible()
  const field = page.getByLabel('Error message, code or log')
  await field.pressSequentially('ORA-12541')
  await expect(page.locator('#finding-0')).toContainText('ORA-12541')
  await expect(field).toHaveValue('ORA-12541')
  await expect(field).toBeVisible()
  await expect(page.getByText('That is no text.')).toBeHidden()
  expect(sent.filter((request) => request.includes('/api/'))).toEqual([])
})

test('a pasted log file is decoded', async ({ page }) => {
  await page.goto('/decode')
  await startDecoder(page)
  await pasteFile(page, 'setup.log', 'text/plain', 'Error 0x80070005: Access is denied.')
  await expect(page.locator('#finding-0')).toContainText('0x80070005')
  await expect(page.getByText('setup.log')).toBeVisible()
})

test('a file is read in the browser, as Windows writes it', async ({ page }) => {
  await page.goto('/decode')
  await startDecoder(page)
  const text = `${'nothing to see\r\n'.repeat(2_000)}Error 0x80070005: Access is denied.\r\n`
  await page.getByLabel('Open a file').setInputFiles({
    name: 'setup.log',
    mimeType: 'text/plain',
    buffer: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
  })
  await expect(page.locator('#finding-0')).toContainText('Line 2001')
  await expect(page.getByText('setup.log')).toBeVisible()
})

test.describe('a log of 30 MB', () => {
  const fine = '2024-05-07T05:12:12Z INFO worker-3 processed order 8812 in 41 ms\n'
  let folder: string
  let file: string
  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'large-log-'))
    file = join(folder, 'large.log')
    const failure = '2024-05-07T06:00:00Z ERROR install failed with 0x80070643\n'
    writeFileSync(file, `${failure}${fine.repeat(470_000)}${failure.replace('06:', '18:')}`)
  })
  test.afterAll(() => rmSync(folder, { recursive: true }))

  test('is read to its end, with progress, while the page stays steady', async ({ page }) => {
    test.slow()
    await page.goto('/decode')
    await startDecoder(page)
    const sent = sentBy(page)
    // The longest time that the page itself was busy while the worker read.
    await page.evaluate(() => {
      const held = globalThis as typeof globalThis & { longest: number }
      held.longest = 0
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          held.longest = Math.max(held.longest, duration)
      }).observe({ type: 'longtask' })
    })
    await page.getByLabel('Open a file').setInputFiles(file)
    await expect(page.getByRole('progressbar')).toBeVisible()
    await expect(page.locator('#finding-0')).toContainText('0x80070643', { timeout: 60_000 })
    await expect(page.getByRole('progressbar')).toBeHidden({ timeout: 60_000 })
    await expect(page.locator('#finding-0')).toContainText('06:00:00')
    await expect(page.locator('#finding-0')).toContainText('18:00:00')
    const longest = await page.evaluate(
      () => (globalThis as typeof globalThis & { longest: number }).longest,
    )
    expect(longest).toBeLessThan(1_000)
    expect(sent.join('\n')).not.toContain('processed order')
  })

  test('can be cancelled, and the page starts again', async ({ page }) => {
    test.slow()
    await page.goto('/decode')
    await startDecoder(page)
    await page.getByLabel('Open a file').setInputFiles(file)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('progressbar')).toBeHidden()
    await expect(page.locator('#finding-0')).toHaveCount(0)
    await paste(page, message)
    await expect(page.locator('#finding-0')).toContainText('AADSTS7000215')
  })
})

test('the home page hands its text over without putting it into an address', async ({ page }) => {
  await page.goto('/')
  const sent = sentBy(page)
  await page.getByLabel('Error message, code or log').fill(message)
  await page.getByRole('button', { name: 'Decode' }).click()
  await expect(page.locator('#finding-0')).toContainText('AADSTS7000215')
  expect(sent.join('\n')).not.toContain('Trace%20ID')
  expect(sent.join('\n')).not.toContain('5d0f3c1e')
})

test('without articles in reach it still decodes, and says so', async ({ page }) => {
  await page.route('**/api/v1/match', (route) => route.fulfill({ status: 503, body: '{}' }))
  await page.goto('/decode')
  await startDecoder(page)
  await paste(page, message)
  await expect(page.getByText('The fix pages are out of reach right now.')).toBeVisible()
  await expect(page.locator('#finding-0')).toContainText('AADSTS7000215')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the server decodes and offers the same page', async ({ page }) => {
    await page.goto('/decode')
    await paste(page, message)
    await expect(
      page.getByRole('link', { name: /^AADSTS7000215: Invalid client secret/ }),
    ).toBeVisible()
    await expect(page.locator('#finding-0')).toContainText('AADSTS7000215')
    expect(page.url()).not.toContain('Trace')
  })
})
