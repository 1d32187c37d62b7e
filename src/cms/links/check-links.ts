import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { globals, slugs } from '@collections/slugs'
import {
  deadPathsStatement,
  deadRelatedStatement,
  writeDeadLinksStatement,
  type DeadLinkRow,
} from '@/database/link-queries'
import { executeInTransaction } from '../hooks/transaction'
import { askSource, type SourceState } from './ask-source'
import { linksOf } from './links-of'

const batch = 100
/** So many sources are asked at once, each of them another host's. */
const atOnce = 4

type Reference = { article: number; target: string }
type Ask = (url: string) => Promise<SourceState>

/**
 * Looks through the links of all published articles and lists the dead ones. Other sites are asked only
 * where the setting “Check the links to sources” is on.
 */
export async function checkLinks(
  payload: Payload,
  signal: AbortSignal,
  ask: Ask = askSource,
): Promise<void> {
  const req = await createLocalReq({}, payload)
  const { pages, sources } = await referencesOf(payload, signal)
  const dead = await executeInTransaction<DeadLinkRow>(req, deadRelatedStatement())
  const links = [...dead, ...(await deadPages(req, pages))]
  await executeInTransaction(req, writeDeadLinksStatement(unique(links), ['related', 'page']))
  const { checkSources } = await payload.findGlobal({ slug: globals.site, overrideAccess: true })
  const found = checkSources ? await deadSources(sources, signal, ask) : []
  // What was not asked to the end says nothing of the rest.
  if (signal.aborted) return
  await executeInTransaction(req, writeDeadLinksStatement(unique(found), ['source']))
}

/** Links of the prose into this site, and sources elsewhere. */
async function referencesOf(payload: Payload, signal: AbortSignal) {
  const pages: Reference[] = []
  const sources: Reference[] = []
  for (let after = 0; !signal.aborted;) {
    const { docs } = await payload.find({
      collection: slugs.errors,
      where: { and: [{ id: { greater_than: after } }, { _status: { equals: 'published' } }] },
      depth: 0,
      limit: batch,
      // The site looks after its own links.
      overrideAccess: true,
      pagination: false,
      sort: 'id',
    })
    if (docs.length === 0) break
    for (const { id, introduction, meaning, causes, steps, fallbacks, sources: cited } of docs) {
      for (const url of linksOf([introduction, meaning, causes, steps, fallbacks]))
        if (url.startsWith('/')) pages.push({ article: id, target: url })
      for (const { url } of cited ?? []) if (url) sources.push({ article: id, target: url })
    }
    after = docs.at(-1)!.id
  }
  return { pages, sources }
}

const pathOf = (url: string): string => url.replace(/[?#].*$/s, '')

async function deadPages(req: PayloadRequest, pages: readonly Reference[]): Promise<DeadLinkRow[]> {
  const paths = [...new Set(pages.map(({ target }) => pathOf(target)))]
  const found = await executeInTransaction<{ path: string }>(req, deadPathsStatement(paths))
  const dead = new Set(found.map(({ path }) => path))
  return pages
    .filter(({ target }) => dead.has(pathOf(target)))
    .map((page) => ({ ...page, kind: 'page' as const, reason: 'There is no such page.' }))
}

async function deadSources(
  sources: readonly Reference[],
  signal: AbortSignal,
  ask: Ask,
): Promise<DeadLinkRow[]> {
  const urls = [...new Set(sources.map(({ target }) => target))]
  const reasons = new Map<string, string>()
  const work = async () => {
    for (let url = urls.pop(); url !== undefined && !signal.aborted; url = urls.pop()) {
      const answer = await ask(url)
      if (answer.state === 'dead') reasons.set(url, answer.reason)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return sources.flatMap((source) => {
    const reason = reasons.get(source.target)
    return reason ? [{ ...source, kind: 'source' as const, reason }] : []
  })
}

const unique = (links: readonly DeadLinkRow[]): DeadLinkRow[] => [
  ...new Map(links.map((link) => [`${link.article} ${link.kind} ${link.target}`, link])).values(),
]
