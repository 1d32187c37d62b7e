import { createLocalReq } from 'payload'
import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { schedulePublication } from '@/cms/scheduled-publishing'
import { cms, makeCompleteArticle, makePerson } from '../../factories'
import { rest, type Answer } from '../../setup/rest'

/** Every way on which a text gets to readers, tried by an author with an article of their own. */
const author = await makePerson('author')
const editor = await makePerson('editor')
const payload = await cms()

const own = () => makeCompleteArticle({ createdBy: author.id })
const published = { _status: 'published' } as const

type Route = [what: string, attempt: (id: number) => Promise<Answer | { status: number }>]

const routes: Route[] = [
  [
    'the form’s “Publish”',
    (id) => rest('PATCH', `/errors/${id}`, author, { ...published, revision: 1 }),
  ],
  [
    'a draft save that says published',
    (id) => rest('PATCH', `/errors/${id}?draft=true`, author, { ...published, revision: 1 }),
  ],
  [
    'an autosave that says published',
    (id) =>
      rest('PATCH', `/errors/${id}?draft=true&autosave=true`, author, {
        ...published,
        revision: 1,
      }),
  ],
  [
    'one language',
    (id) =>
      rest('PATCH', `/errors/${id}?publishSpecificLocale=en`, author, {
        ...published,
        revision: 1,
      }),
  ],
  ['bulk', (id) => rest('PATCH', `/errors?where[id][equals]=${id}`, author, published)],
  [
    'a new one that is published at once',
    async () => rest('POST', '/errors', author, { title: 'At once', ...published }),
  ],
  [
    'restoring a version that was published',
    async (id) => {
      await rest('PATCH', `/errors/${id}`, editor, { ...published, revision: 1 })
      await rest('PATCH', `/errors/${id}`, editor, { _status: 'draft', revision: 2 })
      const { docs } = await payload.findVersions({
        collection: slugs.errors,
        where: {
          and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }],
        },
        overrideAccess: true,
      })
      return rest('POST', `/errors/versions/${docs[0]!.id}`, author)
    },
  ],
  [
    'the schedule',
    async (id) => {
      const req = await createLocalReq({ user: author }, payload)
      const doc = { relationTo: slugs.errors, value: id }
      const answer = await schedulePublication({ type: 'publish', date: new Date(), doc, req })
      return { status: 'error' in answer ? 403 : 200 }
    },
  ],
  [
    'a job of one’s own',
    (id) =>
      rest('POST', '/payload-jobs', author, {
        taskSlug: 'schedulePublish',
        input: { type: 'publish', doc: { relationTo: 'errors', value: String(id) } },
      }),
  ],
  [
    'an import',
    (id) =>
      rest('POST', '/exchange/import', author, {
        files: [{ name: `errors/x-${id}.md`, text: '---\n---\n' }],
        dryRun: false,
      }),
  ],
  [
    'approving it',
    (id) =>
      rest('PATCH', `/errors/${id}?draft=true`, author, {
        reviewState: 'approved',
        _status: 'draft',
        revision: 1,
      }),
  ],
  ['“Verified today”', (id) => rest('POST', `/errors/${id}/verified`, author, {})],
  [
    'merging it into a published one',
    async (id) => {
      const other = await makeCompleteArticle({ ...published })
      return rest('POST', `/errors/${id}/merge`, author, { into: other.id })
    },
  ],
]

test.each(routes)('an author does not publish by %s', async (_what, attempt) => {
  const { id } = await own()
  const { status } = await attempt(id)
  expect([403, 404]).toContain(status)
  const stored = await payload.findByID({ collection: slugs.errors, id, overrideAccess: true })
  expect(stored._status).toBe('draft')
})
