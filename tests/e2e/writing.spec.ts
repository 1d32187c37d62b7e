import { expect, test, type Locator, type Page } from '@playwright/test'
import { cmsRequest, openDraft, paragraph, signIn } from './desk'
import { openTab, richText, savedDraft, writeDraft, type Article } from './draft'
import { adminLogin } from './login'

const titlesOf = async (page: Page, id: number, list: string): Promise<unknown> =>
  ((await savedDraft(page, id))[list] as { title: string }[]).map(({ title }) => title)

/** Puts the cursor into a rich text and pastes what another program would have put on the clipboard. */
async function paste(field: Locator, clip: Record<string, string>): Promise<void> {
  await field.click()
  await field.evaluate((target, types) => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(types)) data.setData(type, text)
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, clip)
}

const tabNames = ['Error', 'Meaning', 'Causes', 'Fix', 'Links and sources', 'Search engines']

test('no tab of the fullest article of the library shows more than 25 fields', async ({ page }) => {
  await signIn(page, adminLogin())
  const { body } = await cmsRequest<{ docs: Article[] }>(
    page,
    'GET',
    '/errors?limit=500&depth=0&select[steps]=true&select[causes]=true&select[codes]=true&select[variants]=true',
  )
  const size = (article: Article) => JSON.stringify(article).length
  const fullest = body.docs.toSorted((one, other) => size(other) - size(one))[0]!
  await openDraft(page, fullest.id)
  for (const name of tabNames) {
    await openTab(page, name)
    await expect(page.locator('.tabs-field__tab-button--active')).toHaveText(name)
    // AnimateHeight keeps what is folded in the page, but not in sight.
    const fields = page.locator(
      '.tabs-field__tab [id^="field-"]:is(input, textarea, ul), .tabs-field__tab .rich-text-lexical, .tabs-field__tab .react-select',
    )
    await expect
      .poll(async () => (await fields.filter({ visible: true }).all()).length, { message: name })
      .toBeGreaterThan(name === 'Causes' ? -1 : 0)
    expect((await fields.filter({ visible: true }).all()).length, name).toBeLessThanOrEqual(25)
  }
})

test('a limit is said before it hurts', async ({ page }) => {
  await writeDraft(page, {})
  const help = page.locator('.field-type__wrap').filter({ has: page.locator('#field-title') })
  await expect(help.getByText('19 of 150 characters', { exact: true })).toBeVisible()
  await page.getByLabel('Title').fill('x'.repeat(140))
  await expect(help.getByRole('status')).toHaveText('140 of 150 characters')
  await page.getByLabel('Title').fill('x'.repeat(153))
  await expect(help.getByRole('status')).toHaveText('3 characters too many')
})

test('a new row is open, a filled one closed and known by what is in it', async ({ page }) => {
  await writeDraft(page, { steps: [{ title: 'Fill the tank' }] })
  await openTab(page, 'Fix')
  const rows = page.locator('#field-steps .array-field__row')
  await expect(rows.first()).toContainText('Fill the tank')
  await expect(page.getByLabel('What to do')).not.toBeVisible()
  await page.getByRole('button', { name: 'Add Step' }).click()
  await page.locator('#field-steps__1__title').fill('Start the pump')
  await expect(rows.nth(1)).toContainText('2 Start the pump')
})

for (const by of ['mouse', 'keyboard'] as const)
  test(`steps are put in another order by ${by}`, async ({ page }) => {
    const id = await writeDraft(page, {
      steps: [{ title: 'First' }, { title: 'Second' }, { title: 'Third' }],
    })
    await openTab(page, 'Fix')
    const handles = page.locator('#field-steps .array-field__row .collapsible__drag')
    await expect(handles).toHaveCount(3)
    if (by === 'keyboard') {
      await handles.nth(2).focus()
      await page.keyboard.press('Space')
      await expect(handles.nth(2)).toHaveAttribute('aria-pressed', 'true')
      for (let up = 0; up < 2; up++) {
        await page.keyboard.press('ArrowUp')
        await page.waitForTimeout(300)
      }
      await page.keyboard.press('Space')
    } else {
      const [from, to] = [await handles.nth(2).boundingBox(), await handles.first().boundingBox()]
      await page.mouse.move(from!.x + 5, from!.y + 5)
      await page.mouse.down()
      await page.mouse.move(from!.x + 5, from!.y - 10, { steps: 5 })
      await page.mouse.move(to!.x + 5, to!.y - 5, { steps: 10 })
      await page.mouse.up()
    }
    await expect.poll(() => titlesOf(page, id, 'steps')).toEqual(['Third', 'First', 'Second'])
  })

test('a command is shown as its reader will see and copy it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const command = 'az webapp restart --name <app-name> # "once"'
  await writeDraft(page, { steps: [{ title: 'Restart', command, shell: 'bash' }] })
  await openTab(page, 'Fix')
  await page.locator('#field-steps .collapsible__toggle').first().click()
  const preview = page.locator('#field-steps figure')
  await expect(preview.locator('figcaption')).toContainText('Shell')
  await expect(preview.locator('var')).toHaveText('<app-name>')
  await expect(preview.locator('.tok-comment')).toHaveText('# "once"')
  await preview.getByRole('button', { name: 'Copy' }).click()
  await expect(preview.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command)
})

/** As Word 365 for Windows copies it, shortened. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-US><!--StartFragment-->
<h2 style='color:#2F5496'>What happened<o:p></o:p></h2>
<p class=MsoNormal style='font-family:"Calibri",sans-serif;color:red'>The <b style='mso-bidi-font-weight:normal'>pump</b> is&nbsp;dry.
See <a href="https://example.com/manual">the manual</a> or <span style='font-family:"Courier New"'>pump.exe</span>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Open the lid<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Look inside<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Fill it<o:p></o:p></p>
<!--EndFragment--></body></html>`

test('text from Word arrives as prose, without fonts, colours and Word’s own marks', async ({
  page,
}) => {
  const id = await writeDraft(page, {})
  await openTab(page, 'Meaning')
  await paste(richText(page, 'meaning'), { 'text/html': fromWord, 'text/plain': 'What happened' })
  const field = richText(page, 'meaning')
  await expect(field.locator('strong')).toHaveText(['What happened', 'pump'])
  await expect
    .poll(async () => markdownOf(page, id))
    .toBe(
      [
        '**What happened**',
        'The **pump** is dry. See [the manual](https://example.com/manual) or `pump.exe`.',
        '- Open the lid\n  - Look inside',
        '1. Fill it',
      ].join('\n\n'),
    )
})

test('pasted Markdown becomes structure, and a message with gaps stays a message', async ({
  page,
}) => {
  const id = await writeDraft(page, {})
  await openTab(page, 'Meaning')
  const markdown = '## Check\n\nRun `pump --dry`:\n\n- **first** this\n- then [that](/errors/x)'
  await paste(richText(page, 'meaning'), { 'text/plain': markdown })
  await expect
    .poll(() => markdownOf(page, id))
    .toBe('**Check**\n\nRun `pump --dry`:\n\n- **first** this\n- then [that](/errors/x)')
  await paste(richText(page, 'introduction'), { 'text/plain': 'App * was not found in *' })
  await expect(richText(page, 'introduction')).toHaveText('App * was not found in *')
})

/** The meaning of a saved draft as the site exports it. */
async function markdownOf(page: Page, id: number): Promise<string> {
  const { toMarkdown } = await import('../../src/site/prose/markdown')
  return toMarkdown((await savedDraft(page, id)).meaning as never)
}

test('the draft stands beside the form at three widths and follows what is typed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await writeDraft(page, { meaning: paragraph('There is nothing left to pump.') })
  await page.locator('#live-preview-toggler').click()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('A draft to write on')
  for (const [label, width] of [
    ['Phone', 375],
    ['Tablet', 768],
    ['Desktop', 1440],
  ] as const) {
    await page.locator('.live-preview-toolbar-controls__breakpoint').click()
    await page.getByRole('button', { name: label, exact: true }).click()
    await expect.poll(() => frame.locator('html').evaluate(() => window.innerWidth)).toBe(width)
  }
  await page.getByLabel('Title').fill('Another title beside it')
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Another title beside it')
})
