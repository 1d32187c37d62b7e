import type { DataFromCollectionSlug, RequiredDataFromCollectionSlug } from 'payload'
import { toMarkdown } from '@/site/prose/markdown'
import type { RichText } from '@/site/prose/model'
import type { Article } from '../article-schema'
import { fromMarkdown } from '../markdown'
import type { SlugIndex } from '../slug-index'
import { idsFrom, slugsFrom } from './relations'
import { atNoon, dayOf, given, listed } from './values'

type Stored = DataFromCollectionSlug<'errors'>
type Writable = RequiredDataFromCollectionSlug<'errors'>

const prose = (state: RichText | null | undefined): string | undefined => given(toMarkdown(state))

const commandOf = (row: { command?: string | null; shell?: string | null }) => {
  const command = given(row.command)
  if (command === undefined) return {}
  // The form shows the shell only beside a command, so one may have been left unset.
  return { command, shell: (row.shell ?? 'text') as 'text' }
}

/** A stored article as a file holds it. Relations to what is gone or in the trash are left out. */
export const articleFrom = (stored: Stored, index: SlugIndex): Article => ({
  title: stored.title,
  slug: stored.slug ?? '',
  codes: listed((stored.codes ?? []).map(({ code, family }) => ({ code, family }))),
  message: given(stored.message),
  variants: listed((stored.variants ?? []).map((variant) => variant.text)),
  causes: listed(
    (stored.causes ?? []).map((row) => ({
      title: row.title,
      body: prose(row.body),
      instruction: given(row.instruction),
      ...commandOf(row),
      expected: given(row.expected),
      step: given(row.step),
    })),
  ),
  steps: listed(
    (stored.steps ?? []).map((row) => ({
      title: row.title,
      body: prose(row.body),
      ...commandOf(row),
      needs: given(row.needs),
      undo: given(row.undo),
    })),
  ),
  fallbacks: listed((stored.fallbacks ?? []).flatMap(({ body }) => prose(body) ?? [])),
  products: slugsFrom(stored.products, 'products', index),
  related: slugsFrom(stored.related, 'errors', index),
  verdict: {
    duration: given(stored.verdict?.duration),
    retry: given(stored.verdict?.retry),
    fixers: listed(stored.verdict?.fixers ?? []),
    risk: given(stored.verdict?.risk),
    downtime: given(stored.verdict?.downtime),
  },
  appliesTo: given(stored.appliesTo),
  sources: listed(
    (stored.sources ?? []).map(({ title, url, checkedOn }) => ({
      title,
      url,
      checkedOn: dayOf(checkedOn),
    })),
  ),
  verifiedOn: dayOf(stored.verifiedOn),
  reviewEvery: given(stored.reviewEvery),
  seo: { title: given(stored.meta?.title), description: given(stored.meta?.description) },
  introduction: prose(stored.introduction),
  meaning: prose(stored.meaning),
})

const richText = (markdown: string | undefined): RichText | null =>
  markdown === undefined ? null : fromMarkdown(markdown)

/** An article as Payload stores it, every field set, so that what a file leaves out is emptied. */
export const articleData = (article: Article, index: SlugIndex): Writable => ({
  title: article.title,
  slug: article.slug,
  codes: article.codes ?? [],
  message: article.message ?? null,
  variants: (article.variants ?? []).map((variant) => ({ text: variant })),
  causes: (article.causes ?? []).map((cause) => ({
    title: cause.title,
    body: richText(cause.body),
    instruction: cause.instruction ?? null,
    command: cause.command ?? null,
    shell: cause.shell ?? null,
    expected: cause.expected ?? null,
    step: cause.step ?? null,
  })),
  steps: (article.steps ?? []).map((step) => ({
    title: step.title,
    body: richText(step.body),
    command: step.command ?? null,
    shell: step.shell ?? null,
    needs: step.needs ?? null,
    undo: step.undo ?? null,
  })),
  fallbacks: (article.fallbacks ?? []).map((markdown) => ({ body: fromMarkdown(markdown) })),
  products: idsFrom(article.products, 'products', index),
  related: idsFrom(article.related, 'errors', index),
  verdict: {
    duration: article.verdict?.duration ?? null,
    retry: article.verdict?.retry ?? null,
    fixers: article.verdict?.fixers ?? [],
    risk: article.verdict?.risk ?? null,
    downtime: article.verdict?.downtime ?? null,
  },
  appliesTo: article.appliesTo ?? null,
  sources: (article.sources ?? []).map(({ title, url, checkedOn }) => ({
    title,
    url,
    checkedOn: atNoon(checkedOn),
  })),
  verifiedOn: atNoon(article.verifiedOn),
  reviewEvery: article.reviewEvery ?? null,
  meta: { title: article.seo?.title ?? null, description: article.seo?.description ?? null },
  introduction: richText(article.introduction),
  meaning: richText(article.meaning),
  reviewState: 'approved',
  _status: 'published',
})
