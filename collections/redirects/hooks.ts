import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
} from 'payload'
import { canonicalPath } from '@/site/canonical-path'
import { urls } from '@/site/urls'
import { slugs } from '../slugs'

type Redirect = {
  id: number
  from?: string
  to?: string | null
  type?: string
  automatic?: boolean | null
}

const refused = (message: string) => new APIError(message, 400, null, true)

/** A path as readers’ requests are compared with it: `/old/` is `/old`, `/über` is `/%C3%BCber`. */
const tidied = (path: string): string => {
  const short = path
    .trim()
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
  // What is no path is left for the field to refuse.
  return /^\/\/|[\s\\?#]/.test(path.trim()) ? path : (canonicalPath(short) ?? path)
}

/** Writes both paths as they are compared. */
export const tidyPaths: CollectionBeforeValidateHook = ({ data }) => {
  const redirect = data as Partial<Redirect> | undefined
  if (typeof redirect?.from === 'string') redirect.from = tidied(redirect.from)
  if (typeof redirect?.to === 'string') redirect.to = tidied(redirect.to)
  return redirect
}

const pages: ReadonlySet<string> = new Set([
  urls.home(),
  urls.decode(),
  urls.families(),
  urls.shared(),
  urls.errors(),
  urls.products(),
  urls.faq(),
  urls.search(),
  urls.feedback(),
  urls.wanted(),
  urls.about(),
  urls.privacy(),
  urls.accessibility(),
  urls.feed(),
  urls.sitemap(),
  urls.openSearch(),
])
/** Asked of other rooms than the pages: no redirect is looked for there. */
const elsewhere = /^\/(?:admin|api|preview|assets|_next)(?:\/|$)/
/** They go where their page goes. */
const besidePage = /^\/(?:errors\/[^/]+\.md|pictures\/[^/]+\.png|products\/[^/]+\/feed\.xml)$/
const owned = [slugs.errors, slugs.products, slugs.categories] as const

async function isLivePage(req: PayloadRequest, path: string): Promise<boolean> {
  if (pages.has(path)) return true
  const [, folder, piece = '', ...rest] = path.split('/')
  const collection = owned.find((slug) => slug === folder)
  if (!collection || !piece || rest.length > 0) return false
  const { totalDocs } = await req.payload.count({
    collection,
    where: {
      slug: { equals: decodeURIComponent(piece) },
      ...(collection === slugs.errors ? { _status: { equals: 'published' } } : {}),
    },
    // What readers see decides, not what this person may.
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** A redirect that nobody would ever be led by is refused, in words that say why. */
export const refuseUseless: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as Redirect | undefined
  const redirect = { ...before, ...(data as Redirect) }
  const { from = '' } = redirect
  if (redirect.automatic || from === before?.from) return data
  if (elsewhere.test(from)) throw refused(`Nobody is led away from “${from}”: it is no page.`)
  if (besidePage.test(from))
    throw refused(`“${from}” goes where its page goes. Give the path of the page.`)
  if (await isLivePage(req, from))
    throw refused(`There is a page at “${from}”, and readers get it. Change its address instead.`)
  return data
}

async function redirectAt(req: PayloadRequest, from: string, self: number | undefined) {
  const { docs } = await req.payload.find({
    collection: slugs.redirects,
    where: { from: { equals: from }, ...(self === undefined ? {} : { id: { not_equals: self } }) },
    depth: 0,
    limit: 1,
    // The whole set of redirects decides whether there is a loop.
    overrideAccess: true,
    pagination: false,
    req,
  })
  return docs[0]
}

/** A redirect leads to the end of its chain; one that leads back to itself is refused. */
export const refuseLoops: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as Redirect | undefined
  const { from = '', to, type } = { ...before, ...(data as Redirect) }
  if (type === '410' || !to) return data
  if (to === from) throw refused('A path can’t lead to itself.')
  const seen = new Set([from])
  let end = to
  for (;;) {
    if (seen.has(end)) throw refused(`“${to}” already leads back to “${end}”.`)
    seen.add(end)
    const next = await redirectAt(req, end, before?.id)
    if (!next?.to || next.type === '410') break
    end = next.to
  }
  return { ...data, to: end }
}

/** Redirects that led to a path which is now led away from lead to its end. */
export const repointOthers: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { id, from = '', to, type } = doc as Redirect
  if (type === '410' || !to) return
  await req.payload.update({
    collection: slugs.redirects,
    where: { to: { equals: from }, id: { not_equals: id } },
    data: { to },
    depth: 0,
    // Whoever may make one redirect straightens the others by it.
    overrideAccess: true,
    req,
  })
}
