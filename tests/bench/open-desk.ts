import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { signIn } from '../e2e/desk'
import { startInstance } from '../e2e/instance'

type Login = { email: string; password: string }
type View = [what: string, open: (at: number) => Promise<void>]

const port = '4399'

/**
 * The built site on a loaded database, with a browser in which somebody has signed in. Each view is opened
 * by its address and waited for until its first control can be used.
 *
 * @param settings the environment of the site; it has to hold `DATABASE_URL`
 */
export async function openDesk(settings: Record<string, string>, login: Login) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-desk-'))
  const site = await startInstance({
    ...process.env,
    ...settings,
    NODE_ENV: 'production',
    PORT: port,
    SITE_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    RATE_LIMIT: 'off',
  })
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage({ baseURL: site.origin })
  page.setDefaultTimeout(60_000)
  await signIn(page, login)
  const open = async (address: string, control: string) => {
    await page.goto(address, { waitUntil: 'commit' })
    await page.locator(control).first().waitFor()
  }
  const list = '/admin/collections/errors'
  const views: View[] = [
    ['the dashboard', () => open('/admin', 'main h1, .gutter h1')],
    ['the list of articles', () => open(list, 'table tbody a')],
    ['the list, page 1,000', () => open(`${list}?page=1000`, 'table tbody a')],
    ['the list, a search', () => open(`${list}?search=timeout`, 'table tbody a')],
    ['the editor', (at) => open(`${list}/${at * 7}`, '#field-title:enabled')],
    ['the versions of an article', (at) => open(`${list}/${at * 7}/versions`, 'table tbody a')],
  ]
  return {
    views,
    close: async () => {
      await browser.close()
      await site.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
