import { beforeAll, expect, test } from 'vitest'
import type { Endpoint } from 'payload'
import {
  cms,
  makeArticle,
  makeCompleteArticle,
  makeCategory,
  makeFaq,
  makePerson,
  makeProduct,
  type Person,
} from '../../factories'
import { rest } from '../../setup/rest'

/**
 * Every endpoint of the CMS x every role, with the status that each gets for a well-formed request.
 * A route that is not in `routes.txt` fails here: look at what it lets whom do, then update the file
 * (`vitest run --project int tests/int/cms/routes -u`) and read its diff.
 */

const published = { _status: 'published' } as const
let person: () => Promise<Person>
const actors: Record<string, Person | null> = {}

beforeAll(async () => {
  actors.anonymous = null
  actors.author = await makePerson('author')
  actors.editor = await makePerson('editor')
  actors.admin = await makePerson('admin')
  person = () => makePerson('author')
})

const makers: Record<string, () => Promise<{ id: number }>> = {
  errors: () => makeCompleteArticle(published),
  faqs: () => makeFaq(published),
  products: makeProduct,
  categories: makeCategory,
  users: () => person(),
  redirects: () => make('redirects', { from: `/r-${Math.random()}`, to: '/errors', type: '308' }),
  feedback: async () => make('feedback', { error: (await makeArticle(published)).id, fixed: 'no' }),
  gaps: () => make('gaps', { keyedHash: `h-${Math.random()}` }),
  comments: async () =>
    make('comments', { article: (await makeArticle(published)).id, text: 'Say why.' }),
  'lost-paths': () => make('lost-paths', { path: `/lost-${Math.random()}` }),
  'dead-links': async () =>
    make('dead-links', {
      article: (await makeArticle(published)).id,
      kind: 'page',
      target: '/errors/gone',
      reason: 'There is no such page.',
    }),
  'audit-log': () => make('audit-log', { action: 'x', collectionSlug: 'errors', document: '1' }),
  'payload-jobs': () =>
    make('payload-jobs', { taskSlug: 'schedulePublish', input: {}, queue: 'default' }),
}

async function make(collection: string, data: object): Promise<{ id: number }> {
  const payload = await cms()
  return payload.create({ collection, data, overrideAccess: true } as never)
}

type Route = { method: string; base: string; path: string; collection: string }

async function routes(): Promise<Route[]> {
  const payload = await cms()
  const of = (
    endpoints: false | undefined | Omit<Endpoint, 'root'>[],
    base: string,
    collection = '',
  ) =>
    (endpoints || []).map(({ method, path }) => ({
      method: method.toUpperCase(),
      base,
      path,
      collection,
    }))
  const all = [
    ...of(payload.config.endpoints, ''),
    ...Object.entries(payload.collections).flatMap(([slug, { config }]) =>
      of(config.endpoints, `/${slug}`, slug),
    ),
    ...payload.config.globals.flatMap(({ slug, endpoints }) => of(endpoints, `/globals/${slug}`)),
  ]
  const seen = new Set<string>()
  return all.filter(({ method, base, path }) => {
    const name = `${method} ${base}${path}`
    return !seen.has(name) && Boolean(seen.add(name))
  })
}

async function statusFor({ method, base, path, collection }: Route, as: Person | null) {
  const doc = path.includes(':id') ? await makers[collection]?.() : undefined
  const place = path
    .replace(/:id\??/, String(doc?.id ?? 1))
    .replace(':filename', 'none.webp')
    .replace(':key', 'a-key')
    .replace(/\/$/, '')
  // Bulk routes get a filter that names nothing; the matrix tests what they do to documents.
  const filter =
    path === '/' && (method === 'PATCH' || method === 'DELETE') ? '?where[id][equals]=0' : ''
  const body = method === 'GET' ? undefined : bodyOf(path)
  return (await rest(method, `${base}${place}${filter}`, as, body)).status
}

const bodyOf = (path: string): object => {
  if (path === '/login') return { email: 'nobody@example.com', password: 'wrong password' }
  if (path === '/forgot-password' || path === '/unlock') return { email: 'nobody@example.com' }
  if (path === '/reset-password') return { token: 'none', password: 'a long password' }
  if (path === '/:key') return { value: 1 }
  return { revision: 1 }
}

test(
  'C11 C51 every route answers every role as the committed table says',
  { timeout: 300_000 },
  async () => {
    const lines = ['# status for: anonymous author editor admin']
    for (const route of await routes()) {
      const cells: number[] = []
      for (const actor of ['anonymous', 'author', 'editor', 'admin']) {
        // Signing out would end the session that the rest of the table needs.
        const as = route.path === '/logout' ? null : actors[actor]!
        cells.push(await statusFor(route, as))
      }
      lines.push(`${cells.join(' ')}  ${route.method} ${route.base}${route.path}`)
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./routes.txt')
  },
)
