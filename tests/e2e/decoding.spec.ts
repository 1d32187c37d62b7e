import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { startDecoder } from './decoder'

const message =
  'AADSTS7000215: Invalid client secret provided. Trace ID: 5d0f3c1e-7a41-4b8e-9a55-0c6d2f9e1a00'

/** Bodies of all requests that the page sends from here on. */
function sentBy(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  return sent
}

async function paste(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Error message, code or log')
  await field.fill(text)
  await page.getByRole('button', { name: 'Decode' }).click()
}

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

test('who presses before the page is ready waits, and the text stays here all the same', async ({
  page,
}) => {
  await page.addInitScript((text) => {
    addEventListener('DOMContentLoaded', () => {
      const form = document.querySelector<HTMLFormElement>('form[data-waits]:not([data-ready])')!
      form.querySelector('textarea')!.value = text
      form.requestSubmit()
    })
  }, message)
  const sent = sentBy(page)
  await page.goto('/decode')
  await expect(
    page.getByRole('link', { name: /^AADSTS7000215: Invalid client secret/ }),
  ).toBeVisible()
  expect(sent.join('\n')).toContain('AADSTS7000215')
  expect(sent.join('\n')).not.toContain('5d0f3c1e')
})

test('whoever only looks at the page starts nothing', async ({ page }) => {
  await page.goto('/decode', { waitUntil: 'networkidle' })
  await expect(page.getByRole('button', { name: 'Decode' })).toBeVisible()
  expect(await page.locator('form[data-ready]').count()).toBe(0)
  await page.mouse.move(10, 10)
  await page.locator('form[data-ready]').waitFor()
})

const log = 'Msg 4060, Level 11, State 1: Cannot open database "shop" requested by the login.'

const early: [what: string, act: (page: Page) => Promise<void>, found: string][] = [
  ['typed', (page) => page.getByLabel('Error message, code or log').fill(log), 'Msg 4060'],
  ['asked of an example', (page) => page.getByRole('button', { name: 'A log' }).click(), ''],
  [
    'chosen as a file',
    (page) =>
      page
        .getByLabel('Open a file')
        .setInputFiles({ name: 'shop.log', mimeType: 'text/plain', buffer: Buffer.from(log) }),
    'Msg 4060',
  ],
  [
    'dropped',
    async (page) => {
      const files = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text], 'shop.log', { type: 'text/plain' }))
        return transfer
      }, log)
      for (const step of ['dragenter', 'dragover', 'drop'])
        await page.dispatchEvent('#text', step, { dataTransfer: files })
    },
    'Msg 4060',
  ],
]

/** Holds the decoder's script until it is let through. */
async function holdScript(page: Page): Promise<() => void> {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/assets/decoder.browser-*.js', async (route) => {
    await held
    await route.continue()
  })
  return letThrough
}

for (const [what, act, found] of early)
  test(`what is ${what} before the script is there is decoded when it has come`, async ({
    page,
  }) => {
    const letThrough = await holdScript(page)
    await page.goto('/decode')
    await act(page)
    await page.waitForTimeout(500)
    expect(await page.locator('#finding-0').count()).toBe(0)
    letThrough()
    await expect(page.locator('#finding-0')).toContainText(found)
  })

test('a paste before the script is there is one: its codes stand in the address', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const letThrough = await holdScript(page)
  await page.goto('/decode')
  await page.evaluate((text) => navigator.clipboard.writeText(text), log)
  await page.getByLabel('Error message, code or log').focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByLabel('Error message, code or log')).toHaveValue(log)
  letThrough()
  await page.locator('#finding-0').waitFor()
  await expect(page).toHaveURL(/#codes=Msg%204060$/)
})

test('who wants no look for fix pages says so before the script is there, and is heeded', async ({
  page,
}) => {
  const letThrough = await holdScript(page)
  const sent = sentBy(page)
  await page.goto('/decode')
  const look = page.getByLabel('Look for fix pages')
  await look.click()
  letThrough()
  await page.locator('form[data-ready]').waitFor()
  await expect(look).not.toBeChecked()
  await paste(page, message)
  await page.locator('#finding-0').waitFor()
  expect(sent.filter((request) => request.includes('/api/v1/match'))).toEqual([])
})

/** What decodes the typed text loads its own. */
const ofWorker = /^\/assets\/(?:decode-worker|chunk)/

test('React takes over what the server wrote, without making it anew, and nothing of Next comes along', async ({
  page,
}) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const field = document.querySelector('textarea')!
      field.dataset['seen'] = 'before'
      field.value = 'typed before'
    })
  })
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  await page.goto('/decode')
  await startDecoder(page)
  await expect(page.locator('textarea[data-seen="before"]')).toHaveValue('typed before')
  expect(errors).toEqual([])
  const ofPage = scripts.filter((path) => !ofWorker.test(path))
  expect(ofPage.map((path) => path.replace(/-[^-]+\.js$/, '')).sort()).toEqual([
    '/assets/decoder.browser',
    '/assets/site',
    '/assets/theme',
  ])
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
