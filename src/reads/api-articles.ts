import { slugs } from '@collections/slugs'
import type { ErrorArticle } from '@/generated/payload-types'
import type { ApiArticle, ApiArticleAnswer } from '@/site/api/schemas'
import { toMarkdown } from '@/site/prose/markdown'
import type { RichText } from '@/site/prose/model'
import { toText } from '@/site/prose/text'
import { urls } from '@/site/urls'
import { asVisitor } from './errors'
import { cms } from './payload'
import { relatedLinks } from './related'
import { allLoaded, codesView, day, sourcesView, verdictView } from './views'

/** The published article at an address with what stands around it; null when there is none. */
export async function getApiArticle(slug: string): Promise<ApiArticleAnswer | null> {
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.errors,
    where: { slug: { equals: slug } },
    depth: 1,
    limit: 1,
    pagination: false,
  })
  const article = found.docs[0]
  if (!article) return null
  const [related, faqs] = await Promise.all([relatedLinks(article), faqsOf(article.id)])
  return {
    ...apiArticle(article),
    related: related.map(({ slug: other, title, url, reason }) => ({
      slug: other,
      title,
      url,
      reason,
    })),
    faqs,
  }
}

async function faqsOf(article: number): Promise<ApiArticleAnswer['faqs']> {
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.faqs,
    where: { errors: { in: [article] } },
    depth: 0,
    limit: 50,
    pagination: false,
    sort: 'order',
  })
  return found.docs.flatMap(({ question, answer }) => {
    const written = prose(answer)
    return written === null ? [] : [{ question, answer: written }]
  })
}

/** Complete articles after an id, in the order of their ids: a piece of the dump. */
export async function listWholeArticles(
  after: number,
  limit: number,
): Promise<{ id: number; article: ApiArticle }[]> {
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.errors,
    where: { id: { greater_than: after } },
    depth: 1,
    limit,
    pagination: false,
    sort: 'id',
  })
  return found.docs.map((article) => ({ id: article.id, article: apiArticle(article) }))
}

function prose(state: unknown): string | null {
  if (!state || !toText(state as RichText).trim()) return null
  return toMarkdown(state as RichText)
}

const typed = (command: string | null | undefined, shell: string | null | undefined) =>
  command?.trim() ? { command, shell: shell ?? 'text' } : null

/** A stored article, its products loaded, as the API tells it. */
function apiArticle(article: ErrorArticle): ApiArticle {
  return {
    slug: article.slug ?? '',
    title: article.title,
    url: urls.error(article.slug ?? ''),
    codes: codesView(article.codes),
    message: article.message ?? '',
    variants: (article.variants ?? []).map(({ text }) => text),
    introduction: prose(article.introduction),
    meaning: prose(article.meaning),
    causes: (article.causes ?? []).map(causeOf),
    steps: (article.steps ?? []).map((step) => ({
      title: step.title,
      body: prose(step.body),
      command: typed(step.command, step.shell),
      needs: step.needs ?? '',
      undo: step.undo ?? '',
    })),
    fallbacks: (article.fallbacks ?? [])
      .map(({ body }) => prose(body))
      .filter((text) => text !== null),
    products: allLoaded(article.products).map(({ slug, name }) => ({ slug: slug ?? '', name })),
    verdict: verdictView(article.verdict),
    appliesTo: article.appliesTo ?? '',
    sources: sourcesView(article.sources),
    verifiedOn: day(article.verifiedOn),
    publishedAt: article.publishedAt ?? null,
    updatedAt: article.updatedAt,
  }
}

type Cause = NonNullable<ErrorArticle['causes']>[number]

function causeOf(cause: Cause): ApiArticle['causes'][number] {
  const command = typed(cause.command, cause.shell)
  const hasCheck = Boolean(cause.instruction ?? command ?? cause.expected)
  return {
    title: cause.title,
    body: prose(cause.body),
    check: hasCheck
      ? { instruction: cause.instruction ?? '', command, expected: cause.expected ?? '' }
      : null,
    step: cause.step ?? null,
  }
}
