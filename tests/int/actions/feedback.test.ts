import { describe, expect, test } from 'vitest'
import { takeFeedback } from '@/actions/feedback'
import { POST } from '@/app/(site)/feedback/route'
import { slugs } from '@collections/slugs'
import { cms, makeArticle } from '../../factories'

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const causes = [{ title: 'The secret has expired' }, { title: 'The secret belongs to another app' }]

async function publishedArticle() {
  const article = await makeArticle({ _status: 'published', causes })
  return { id: article.id, slug: article.slug ?? '' }
}

async function answersAbout(id: number) {
  const payload = await cms()
  const { docs } = await payload.find({
    collection: slugs.feedback,
    where: { error: { equals: id } },
    overrideAccess: true,
    depth: 0,
    pagination: false,
  })
  return docs.map(({ fixed, cause, causeTitle, note, state }) => ({
    fixed,
    cause,
    causeTitle,
    note,
    state,
  }))
}

describe('an answer to "Did this fix it?"', () => {
  test('is kept with its cause in words, its note without secrets and personal data', async () => {
    const { id, slug } = await publishedArticle()
    const note = 'Mail me at jane.doe@corp.test, my password=hunter2!x worked after step 2'
    expect(await takeFeedback(formOf({ article: slug, fixed: 'yes', cause: '2', note }))).toEqual({
      outcome: 'kept',
      article: slug,
    })
    expect(await answersAbout(id)).toEqual([
      {
        fixed: 'yes',
        cause: 2,
        causeTitle: 'The secret belongs to another app',
        note: 'Mail me at <email:1>, my password=<password:1> worked after step 2',
        state: 'open',
      },
    ])
  })

  test('needs no cause and no note; a cause that the page does not have is left out', async () => {
    const { id, slug } = await publishedArticle()
    await takeFeedback(formOf({ article: slug, fixed: 'no', cause: '', note: '' }))
    await takeFeedback(formOf({ article: slug, fixed: 'mistake', cause: '9' }))
    const bare = { cause: null, causeTitle: null, note: null, state: 'open' }
    expect((await answersAbout(id)).sort((a, b) => (a.fixed > b.fixed ? -1 : 1))).toEqual([
      { fixed: 'no', ...bare },
      { fixed: 'mistake', ...bare },
    ])
  })

  test('a note is cut at 1,000 characters, whatever masking made of it', async () => {
    const { id, slug } = await publishedArticle()
    const note = `${'a@b.io '.repeat(200)}`
    expect((await takeFeedback(formOf({ article: slug, fixed: 'no', note }))).outcome).toBe('kept')
    expect((await answersAbout(id))[0]?.note?.length).toBe(1_000)
  })

  test('is refused about a draft, about nothing, and in words that the form does not have', async () => {
    const draft = await makeArticle({ causes })
    const { slug } = await publishedArticle()
    const outcomes = []
    for (const fields of [
      { article: draft.slug ?? 'a-draft', fixed: 'yes' },
      { article: 'no-such-article', fixed: 'yes' },
      { article: slug, fixed: 'perhaps' },
      { article: '../users', fixed: 'yes' },
      { article: slug, fixed: 'yes', cause: '0' },
      {},
    ])
      outcomes.push((await takeFeedback(formOf(fields as Record<string, string>))).outcome)
    expect(outcomes).toEqual([
      'no article',
      'no article',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
    ])
  })
})

describe('the route of the form', () => {
  const post = (fields: Record<string, string>, headers: Record<string, string>) =>
    POST(
      new Request('http://localhost:3000/feedback', {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { host: 'localhost:3000', ...headers },
      }),
    )
  const summary = ({ status, headers }: Response) => [status, headers.get('location')]

  test('leads a browser back to the page and tells a script by status', async () => {
    const { slug } = await publishedArticle()
    const good = { article: slug, fixed: 'yes' }
    const browser = { accept: 'text/html', origin: 'http://localhost:3000' }
    expect([
      summary(await post(good, browser)),
      summary(await post({ article: slug }, browser)),
      summary(await post(good, { accept: 'application/json' })),
      summary(await post({ ...good, fixed: 'perhaps' }, { accept: 'application/json' })),
      summary(await post({ ...good, article: 'no-such-article' }, { accept: 'text/plain' })),
    ]).toEqual([
      [303, `/errors/${slug}#feedback-thanks`],
      [303, `/errors/${slug}#feedback`],
      [204, null],
      [400, null],
      [404, null],
    ])
  })

  test('a form of another site answers for nobody', async () => {
    const { id, slug } = await publishedArticle()
    const good = { article: slug, fixed: 'yes' }
    expect([
      summary(await post(good, { origin: 'https://evil.example' })),
      summary(await post(good, { origin: 'null' })),
    ]).toEqual([
      [403, null],
      [403, null],
    ])
    expect(await answersAbout(id)).toEqual([])
  })
})
