import { gzipSync } from 'node:zlib'
import { expect, test, type Response } from '@playwright/test'
import { moves, watchMoves } from './moves'
import { pageKinds } from './page-kinds'

const kilobyte = 1024

/** Gzipped sizes that a cold visit may cost. */
const budgets = { document: 20, stylesheet: 10, script: 8, font: 60 } as const
type Kind = keyof typeof budgets
const scriptBudgetOfDecoder = 170

const inKilobytes = (bytes: number): string => (bytes / kilobyte).toFixed(1).padStart(5)

for (const { name, path, isRead } of pageKinds) {
  test(`${name} stays within its budget, from one origin, and does not move`, async ({
    page,
    baseURL,
  }) => {
    const spent: Record<Kind, number> = { document: 0, stylesheet: 0, script: 0, font: 0 }
    const elsewhere: string[] = []
    const reading: Promise<void>[] = []
    const weigh = (response: Response) => {
      if (!response.url().startsWith(`${baseURL}/`)) elsewhere.push(response.url())
      const kind = response.request().resourceType()
      if (!(kind in spent)) return
      reading.push(
        response.body().then((body) => {
          // Fonts are compressed already.
          spent[kind as Kind] += kind === 'font' ? body.length : gzipSync(body).length
        }),
      )
    }
    page.on('response', weigh)
    await watchMoves(page)
    // A slow network: what comes late must not push away what is being read.
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.goto(path)
    if (!isRead) {
      // The decoder’s script comes with the first touch: it counts too.
      await page.mouse.move(10, 10)
      await page.waitForLoadState('networkidle')
    }
    await page.evaluate(() => document.fonts.ready)
    // What is fetched later, for when it is needed, is no part of the first visit.
    page.off('response', weigh)
    await Promise.all(reading)

    const sizes = (Object.keys(spent) as Kind[]).map(
      (kind) => `${kind} ${inKilobytes(spent[kind])}`,
    )
    console.log(`${name.padEnd(24)} ${sizes.join(' · ')} kB`)
    const allowed = { ...budgets, script: isRead ? budgets.script : scriptBudgetOfDecoder }
    const over = (Object.keys(spent) as Kind[])
      .filter((kind) => spent[kind] > allowed[kind] * kilobyte)
      .map((kind) => `${kind}: ${inKilobytes(spent[kind])} of ${allowed[kind]} kB`)
    expect(over).toEqual([])
    expect(elsewhere).toEqual([])
    expect(await moves(page)).toEqual([])
  })
}
