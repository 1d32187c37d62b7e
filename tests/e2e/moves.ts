import type { Page } from '@playwright/test'

/** From here on, what moves in each page that is opened is kept. */
export async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & {
      value: number
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
    }
    const moved = window as unknown as { moved: string[] }
    moved.moved = []
    const placeOf = ({ x, y, width, height }: DOMRect) => [x, y, width, height].join(' ')
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        for (const { node, previousRect, currentRect } of sources)
          moved.moved.push(
            `${value}: ${node?.textContent?.slice(0, 40)} from ${placeOf(previousRect)} to ${placeOf(currentRect)}`,
          )
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** What has moved in the open page: how much, what it is, from where to where. */
export const moves = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { moved: string[] }).moved)
