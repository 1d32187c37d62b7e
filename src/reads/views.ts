import type { Category, ErrorArticle, Faq, Product } from '@/generated/payload-types'
import { urls } from '@/site/urls'
import type {
  ArticleLink,
  ArticleSummary,
  CategoryLink,
  CauseView,
  CodeView,
  FaqView,
  ProductLink,
  SourceView,
  StepView,
  VerdictView,
} from '@/site/views'
import { toText } from '@/site/prose/text'
import type { Highlight } from '@/site/highlight'
import { commandView, proseView } from './prose'

/** A relation that was loaded; what stayed an id is not published or gone, and is left out. */
export function loaded<T extends { id: number }>(value: number | T | null | undefined): T | null {
  return value !== null && typeof value === 'object' ? value : null
}

export const allLoaded = <T extends { id: number }>(
  values: readonly (number | T)[] | null | undefined,
): T[] => (values ?? []).map(loaded).filter((value): value is T => value !== null)

/** A stored date as its day: `2026-11-23`. */
export const day = (date: string | null | undefined): string | null => date?.slice(0, 10) ?? null

export const codesView = (codes: ErrorArticle['codes']): CodeView[] =>
  (codes ?? []).map(({ code, family }) => ({ code, family }))

export const categoryLink = (category: Category): CategoryLink => ({
  id: category.id,
  slug: category.slug ?? '',
  name: category.name,
  url: urls.category(category.slug ?? ''),
  description: category.description ?? '',
})

export const productLink = (product: Product): ProductLink => ({
  id: product.id,
  slug: product.slug ?? '',
  name: product.name,
  url: urls.product(product.slug ?? ''),
  description: product.description ?? '',
})

export const articleLink = (
  article: Pick<ErrorArticle, 'id' | 'slug' | 'title' | 'codes'>,
  reason: string,
): ArticleLink => ({
  id: article.id,
  slug: article.slug ?? '',
  title: article.title,
  url: urls.error(article.slug ?? ''),
  codes: codesView(article.codes),
  reason,
})

export const articleSummary = (article: ErrorArticle): ArticleSummary => ({
  id: article.id,
  slug: article.slug ?? '',
  url: urls.error(article.slug ?? ''),
  title: article.title,
  codes: codesView(article.codes),
  products: allLoaded(article.products).map(({ slug, name }) => ({ slug: slug ?? '', name })),
  summary: toText(article.meaning),
  verifiedOn: day(article.verifiedOn),
  updatedAt: article.updatedAt,
})

export const causesView = (causes: ErrorArticle['causes'], highlight: Highlight): CauseView[] =>
  (causes ?? []).map((cause) => {
    const command = commandView(cause.command, cause.shell, highlight)
    const hasCheck = Boolean(cause.instruction ?? command ?? cause.expected)
    return {
      title: cause.title,
      body: proseView(cause.body, highlight),
      check: hasCheck
        ? { instruction: cause.instruction ?? '', command, expected: cause.expected ?? '' }
        : null,
      step: cause.step ?? null,
    }
  })

export const stepsView = (steps: ErrorArticle['steps'], highlight: Highlight): StepView[] =>
  (steps ?? []).map((step, at) => ({
    id: `step-${at + 1}`,
    title: step.title,
    body: proseView(step.body, highlight),
    command: commandView(step.command, step.shell, highlight),
    needs: step.needs ?? '',
    undo: step.undo ?? '',
  }))

export const verdictView = (verdict: ErrorArticle['verdict']): VerdictView => ({
  duration: verdict?.duration ?? null,
  retry: verdict?.retry ?? null,
  fixers: verdict?.fixers ?? [],
  risk: verdict?.risk ?? null,
  downtime: verdict?.downtime ?? null,
})

export const sourcesView = (sources: ErrorArticle['sources']): SourceView[] =>
  (sources ?? []).map(({ title, url, checkedOn }) => ({ title, url, checkedOn: day(checkedOn) }))

export const faqView = (faq: Faq, highlight: Highlight): FaqView | null => {
  const answer = proseView(faq.answer, highlight)
  return answer && { question: faq.question, answer, own: true }
}
