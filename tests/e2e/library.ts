import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** A page as it left, and what a parser of HTML finds in it. */
export type Read = {
  path: string
  status: number
  headers: Record<string, string>
  html: string
}

const atOnce = 6

/** A site that is too busy says when to come back, and whoever reads comes back: once. */
async function patiently(url: string): Promise<Response> {
  const response = await fetch(url, { redirect: 'manual' })
  const wait = Number(response.headers.get('retry-after'))
  if (response.status !== 503 || !wait) return response
  await response.arrayBuffer()
  await new Promise((resolve) => setTimeout(resolve, wait * 1000))
  return fetch(url, { redirect: 'manual' })
}

/** Fetches paths a few at a time, as a reader without a cache does. */
export async function readAll(baseURL: string, paths: readonly string[]): Promise<Read[]> {
  const left = paths.map((path, at) => ({ path, at }))
  const read: Read[] = []
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const response = await patiently(baseURL + next.path)
      read[next.at] = {
        path: next.path,
        status: response.status,
        headers: Object.fromEntries(response.headers),
        html: await response.text(),
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return read
}

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? '')

/** The path of every page that is to be found, by the sitemap. */
export async function sitemapPaths(baseURL: string): Promise<string[]> {
  const index = await (await fetch(`${baseURL}/sitemap.xml`)).text()
  const parts = await Promise.all(locations(index).map(async (url) => (await fetch(url)).text()))
  return parts.flatMap(locations).map((url) => url.replace(baseURL, '') || '/')
}

/** A page that is no document's, or whose document ships with the product: tests publish more. */
export const isShipped = (path: string): boolean =>
  !/^\/(?:errors|products|categories)\/./.test(path) ||
  existsSync(`content${path}.md`) ||
  existsSync(`content${path}.yaml`)

export type Facts = {
  title: string
  language: string
  description: string
  canonical: string
  robots: string
  headings: number[]
  /** Addresses of scripts; `inline` for one that a browser would run from the page. */
  scripts: string[]
  data: string[]
  links: string[]
  text: string
  repeatedIds: string[]
}

/** What a browser's parser finds in pages; nothing of them runs or loads. */
export const factsOf = (page: Page, pages: readonly Read[]): Promise<Facts[]> =>
  page.evaluate(
    (all) =>
      all.map((html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html')
        const attribute = (selector: string, name: string) =>
          parsed.querySelector(selector)?.getAttribute(name) ?? ''
        const typeOf = (script: Element) => script.getAttribute('type') ?? ''
        const isData = (script: Element) => typeOf(script) === 'application/ld+json'
        const scripts = [...parsed.querySelectorAll('script')]
        const ids = [...parsed.querySelectorAll('[id]')].map(({ id }) => id)
        return {
          title: parsed.title,
          language: parsed.documentElement.lang,
          description: attribute('meta[name="description"]', 'content'),
          canonical: attribute('link[rel="canonical"]', 'href'),
          robots: attribute('meta[name="robots"]', 'content'),
          headings: [...parsed.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) =>
            Number(tagName.slice(1)),
          ),
          scripts: scripts
            .filter((script) => !typeOf(script).endsWith('json'))
            .map((script) => script.getAttribute('src') ?? 'inline'),
          data: scripts.filter(isData).map(({ textContent }) => textContent ?? ''),
          links: [...parsed.querySelectorAll('a[href]')].map(
            (link) => link.getAttribute('href') ?? '',
          ),
          text: (parsed.body.textContent ?? '').replace(/\s+/g, ' '),
          repeatedIds: ids.filter((id, at) => ids.indexOf(id) !== at),
        }
      }),
    pages.map(({ html }) => html),
  )
