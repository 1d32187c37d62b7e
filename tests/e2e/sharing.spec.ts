import { expect, test, type Page } from '@playwright/test'
import { startDecoder } from './decoder'

type Shared = { title?: string; text?: string; url?: string; file?: { name: string; text: string } }

/** What the operating system does with something shared: it posts the form of the manifest. */
async function share(page: Page, shared: Shared): Promise<void> {
  await page.evaluate(async (values) => {
    const manifest = (await (await fetch('/manifest.webmanifest')).json()) as {
      share_target: {
        action: string
        method: string
        enctype: string
        params: { title: string; text: string; url: string; files: { name: string }[] }
      }
    }
    const { action, method, enctype, params } = manifest.share_target
    const form = Object.assign(document.createElement('form'), { action, method, enctype })
    for (const name of ['title', 'text', 'url'] as const) {
      const field = Object.assign(document.createElement('textarea'), { name: params[name] })
      field.value = values[name] ?? ''
      form.append(field)
    }
    if (values.file) {
      const data = new DataTransfer()
      data.items.add(new File([values.file.text], values.file.name, { type: 'text/plain' }))
      const field = document.createElement('input')
      Object.assign(field, { type: 'file', name: params.files[0]?.name, files: data.files })
      form.append(field)
    }
    document.body.append(form)
    form.submit()
  }, shared)
  await page.waitForURL(/\/decode(?:#|$)/)
}

/** What a browser says to a page whose site has just been installed. */
async function install(page: Page): Promise<void> {
  await page.goto('/about')
  await page.evaluate(() => dispatchEvent(new Event('appinstalled')))
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const found = await navigator.serviceWorker.getRegistration('/decode/shared')
        return found?.active?.state
      }),
    )
    .toBe('activated')
}

const secret = 'srv-payroll-07'

test('what is shared with the installed site is decoded, and no server hears of it', async ({
  page,
  context,
}) => {
  await install(page)
  const sent: string[] = []
  context.on('request', (request) => {
    const isCaught = request.method() === 'POST' && request.url().endsWith('/decode/shared')
    if (!isCaught) sent.push(`${request.url()} ${request.postData() ?? ''}`)
  })
  const caught = page.waitForResponse(/\/decode\/shared$/)
  await share(page, { title: 'Log', text: `${secret}: 0x80070005`, url: '' })
  expect([(await caught).fromServiceWorker(), (await caught).status()]).toEqual([true, 303])
  await expect(page.getByText(`${secret}: `).first()).toBeVisible()
  await expect(page.locator('mark', { hasText: '0x80070005' }).first()).toBeVisible()
  expect(sent.filter((request) => request.includes(secret))).toEqual([])

  const left = await page.evaluate(async () => ({
    caches: await caches.keys(),
    isControlled: navigator.serviceWorker.controller !== null,
    address: location.href.replace(location.origin, ''),
  }))
  expect(left).toEqual({ caches: [], isControlled: false, address: '/decode#codes=0x80070005' })

  await page.goto('/decode')
  await expect(page.getByLabel('Error message, code or log')).toHaveValue('')
})

test('a shared file is read as one that is dropped', async ({ page }) => {
  await install(page)
  await share(page, { file: { name: 'vpn für 2.log', text: 'failed with 0x80070005\n' } })
  await expect(page.getByText('vpn für 2.log')).toBeVisible()
  await expect(page.locator('mark', { hasText: '0x80070005' }).first()).toBeVisible()
})

test('before its worker is there, the server throws away what is shared and opens the decoder', async ({
  page,
  request,
}) => {
  await page.goto('/about')
  await share(page, { text: `${secret}: 0x80070005` })
  await expect(page.getByLabel('Error message, code or log')).toHaveValue('')
  expect(await page.content()).not.toContain(secret)

  const answers = [
    await request.post('/decode/shared', { multipart: { text: secret }, maxRedirects: 0 }),
    await request.get('/decode/shared', { maxRedirects: 0 }),
  ]
  for (const answer of answers)
    expect([answer.status(), answer.headers().location, await answer.text()]).toEqual([
      303,
      '/decode',
      '',
    ])
})

test('whoever only reads gets no service worker', async ({ page }) => {
  await page.goto('/decode')
  await startDecoder(page)
  const found = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  )
  expect(found).toEqual([])
})
