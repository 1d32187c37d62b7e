import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { freePort } from '@/server/ports'
import { signIn } from '../e2e/desk'
import { startInstance } from '../e2e/instance'

type Login = { email: string; password: string }
type View = {
  what: string
  /** What comes first and is not timed. */
  before?: () => Promise<void>
  open: (at: number) => Promise<void>
}

/**
 * The built site on a loaded database, with a browser in which somebody has signed in, with a profile of its
 * own as editors have one: scripts stay compiled from visit to visit. Each view is opened by its address, or
 * by a click where that is said, and waited for until its first control can be used.
 *
 * @param settings the environment of the site; it has to hold `DATABASE_URL`
 */
export async function openDesk(settings: Record<string, string>, login: Login) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-desk-'))
  const profile = mkdtempSync(path.join(tmpdir(), 'bench-profile-'))
  const port = String(await freePort())
  const site = await startInstance({
    ...process.env,
    ...settings,
    NODE_ENV: 'production',
    PORT: port,
    SITE_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    RATE_LIMIT: 'off',
  })
  const browser = await chromium.launchPersistentContext(profile, {
    baseURL: site.origin,
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  await signIn(page, login)
  const open = async (address: string, control: string) => {
    await page.goto(address, { waitUntil: 'commit' })
    await page.locator(control).first().waitFor()
  }
  const list = '/admin/collections/errors'
  const title = '#field-title:enabled'
  const click = async (link: string, control: string) => {
    await page.locator(link).first().click()
    await page.locator(control).first().waitFor()
  }
  const rows = 'table tbody a'
  const toTheList = () => open(list, rows)
  const views: View[] = [
    { what: 'the dashboard', open: () => open('/admin', 'main h1, .gutter h1') },
    { what: 'the list of articles', open: toTheList },
    { what: 'the list, page 1,000', open: () => open(`${list}?page=1000`, rows) },
    { what: 'the list, a search', open: () => open(`${list}?search=timeout`, rows) },
    { what: 'an article in the editor', open: (at) => open(`${list}/${at * 7}`, title) },
    { what: 'the same, by a click in the list', before: toTheList, open: () => click(rows, title) },
    { what: 'its versions', open: (at) => open(`${list}/${at * 7}/versions`, rows) },
  ]
  return {
    views,
    close: async () => {
      await browser.close()
      await site.stop()
      for (const folder of [dataDir, profile]) rmSync(folder, { recursive: true, force: true })
    },
  }
}
