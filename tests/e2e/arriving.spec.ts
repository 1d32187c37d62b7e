import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { moves, watchMoves } from './moves'
import { pageKinds } from './page-kinds'

/** Sends the pages of a site a kilobyte at a time, as a bad line does; the rest goes through. */
async function openSlowLine(siteUrl: string) {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', siteUrl), { redirect: 'manual' })
      const type = answer.headers.get('content-type') ?? ''
      const bytes = Buffer.from(await answer.arrayBuffer())
      response.writeHead(answer.status, { 'content-type': type })
      if (!type.startsWith('text/html')) return response.end(bytes)
      for (let at = 0; at < bytes.length; at += 1024) {
        response.write(bytes.subarray(at, at + 1024))
        await setTimeout(25)
      }
      response.end()
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}

for (const width of [375, 768, 1440])
  test(`pages that arrive piece by piece do not move, ${width} px wide`, async ({
    page,
    baseURL,
  }) => {
    const line = await openSlowLine(baseURL ?? '')
    await page.setViewportSize({ width, height: 900 })
    await watchMoves(page)
    const moved: Record<string, string[]> = {}
    for (const { name, path } of pageKinds) {
      await page.goto(`${line.origin}${path}`)
      const found = await moves(page)
      if (found.length > 0) moved[name] = found
    }
    line.close()
    expect(moved).toEqual({})
  })
