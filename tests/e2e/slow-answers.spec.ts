import { expect, test, type Page, type Request } from '@playwright/test'
import { cmsRequest, openDraft, signIn } from './desk'
import { adminLogin } from './login'

type Article = { steps?: { title?: string }[]; message?: string | null }

async function openArticle(page: Page): Promise<number> {
  await signIn(page, adminLogin())
  const made = await cmsRequest<{ doc: { id: number } }>(page, 'POST', '/errors?draft=true', {
    title: 'A far-away server',
    _status: 'draft',
  })
  await openDraft(page, made.body.doc.id)
  return made.body.doc.id
}

const saved = async (page: Page, id: number): Promise<Article> =>
  (await cmsRequest<Article>(page, 'GET', `/errors/${id}?draft=true&depth=0`)).body

/** Answers that a test lets through one by one, in the order in which they were asked for. */
class Held {
  readonly #waiting: (() => void)[] = []
  asked = 0

  hold = (): Promise<void> => {
    this.asked += 1
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Waits until there is one to let through. */
  async letThrough(): Promise<void> {
    await expect.poll(() => this.#waiting.length, { timeout: 30_000 }).toBeGreaterThan(0)
    this.#waiting.shift()!()
  }
}

/** Holds what the server answers about the state of the form, or to its saves. */
async function hold(page: Page, what: 'states' | 'saves'): Promise<Held> {
  const held = new Held()
  await page.route(/\/(?:api|admin\/collections)\/errors\/\d+/, async (route) => {
    const request = route.request()
    const isState = request.method() === 'POST' && 'next-action' in request.headers()
    const isSave = request.method() === 'PATCH'
    if (what === 'states' ? !isState : !isSave) return route.fallback()
    try {
      const response = await route.fetch()
      await held.hold()
      await route.fulfill({ response })
    } catch {
      // The page was closed meanwhile.
    }
  })
  return held
}

const addStep = (page: Page) =>
  page
    .getByRole('region', { name: /^Before publishing/ })
    .getByRole('button', { name: 'Steps' })
    .click()

const title = (page: Page) => page.locator('#field-steps__0__title')
const isAutosave = (request: Request) => request.url().includes('autosave=true')

/**
 * An autosave that left before the fields of a new row were there brings them anew, empty; Payload takes
 * them as new, writes them over what was typed meanwhile, and closes the row under the cursor.
 */
test('what is typed into a new row stays when an answer from before the row comes late', async ({
  page,
}) => {
  const id = await openArticle(page)
  const states = await hold(page, 'states')
  await addStep(page)
  await page.waitForEvent('requestfinished', isAutosave)
  await states.letThrough()
  await expect(title(page)).toBeFocused()
  await page.keyboard.type('Fill the tank')
  // The state after the autosave, which knew the row and none of its fields.
  await states.letThrough()
  await expect.poll(() => states.asked).toBe(3)
  await page.keyboard.type(' again')
  await expect(title(page)).toHaveValue('Fill the tank again')
  await expect(title(page)).toBeFocused()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await expect
    .poll(async () => (await saved(page, id)).steps?.[0]?.title, { timeout: 30_000 })
    .toBe('Fill the tank again')
})

/** Payload takes a row that is added just before an answer comes for one that the answer knew. */
test('a row that is added while an answer comes gets its fields without a save', async ({
  page,
}) => {
  await openArticle(page)
  await hold(page, 'saves')
  // The answer to the message waits for the list of steps to be on the screen, and meets a row there.
  await page.evaluate(() => {
    const bare = window.fetch.bind(window)
    window.fetch = async (input, init) => {
      const answer = await bare(input, init)
      if (!new Headers(init?.headers).has('next-action')) return answer
      window.fetch = bare
      const add = () => document.querySelector<HTMLElement>('#field-steps .array-field__add-row')
      while (!add()) await new Promise((resolve) => setTimeout(resolve, 20))
      add()!.click()
      return answer
    }
  })
  await page.locator('#field-message').fill('The pump is dry')
  await page.locator('.tabs-field__tab-button').filter({ hasText: 'Fix' }).click()
  await page.locator('#field-steps .array-field__row').waitFor()
  await expect(title(page)).toBeVisible()
})

/** A save that waits for the one before it is not known to be on its way; what is typed then is left. */
test('what is typed last, while a second save is on its way, is saved too', async ({ page }) => {
  const id = await openArticle(page)
  const saves = await hold(page, 'saves')
  const message = page.locator('#field-message')
  const type = async (text: string) => {
    await message.press('End')
    await message.pressSequentially(text, { delay: 20 })
  }
  await message.click()
  await type('one')
  await expect.poll(() => saves.asked).toBe(1)
  await type(' two')
  // Autosaves wait for two seconds; this one is due now, and waits for the first.
  await page.waitForTimeout(3_000)
  await saves.letThrough()
  await expect.poll(() => saves.asked).toBe(2)
  await type(' three')
  await saves.letThrough()
  await expect(message).toHaveValue('one two three')
  await expect.poll(() => saves.asked, { timeout: 10_000 }).toBe(3)
  await saves.letThrough()
  await expect
    .poll(async () => (await saved(page, id)).message, { timeout: 10_000 })
    .toBe('one two three')
})

/** Payload puts the document as it was read into the form when its page is drawn anew (payloadcms/payload#18220). */
test('what was typed stays when the page is drawn anew under it', async ({ page }) => {
  const id = await openArticle(page)
  const saves = await hold(page, 'saves')
  await page.locator('#field-message').fill('The pump is dry')
  await addStep(page)
  await expect(title(page)).toBeFocused()
  await page.keyboard.type('Fill the tank')
  const drawn = page.waitForResponse((response) => response.url().includes('_rsc='))
  await page.evaluate(() => {
    const { next } = window as unknown as { next: { router: { refresh(): void } } }
    next.router.refresh()
  })
  await drawn
  // The answer is a stream of which nothing says when the page has taken it in.
  await page.waitForTimeout(3_000)
  await expect(title(page)).toHaveValue('Fill the tank')
  await title(page).press('End')
  await page.keyboard.type(' again')
  await saves.letThrough()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await expect
    .poll(
      async () => {
        const { message, steps } = await saved(page, id)
        return [message, steps?.[0]?.title]
      },
      { timeout: 30_000 },
    )
    .toEqual(['The pump is dry', 'Fill the tank again'])
})
