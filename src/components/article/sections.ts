import { feedbackAnchors } from '@/site/feedback'
import type { ArticleView } from '@/site/views'

export type SectionLink = { id: string; label: string }

/** The sections that an article has, in the order of the page; ids are the anchors. */
export function sectionsOf(article: ArticleView): SectionLink[] {
  const sections: (SectionLink & { isThere: boolean })[] = [
    { id: 'error-message', label: 'Error message', isThere: article.message !== '' },
    { id: 'meaning', label: 'What this error means', isThere: article.meaning !== null },
    { id: 'causes', label: 'Why this happens', isThere: article.causes.length > 0 },
    { id: 'fix', label: 'Step-by-step fix', isThere: article.steps.length > 0 },
    { id: 'products', label: 'Affected products', isThere: article.products.length > 0 },
    { id: 'fallbacks', label: 'Still broken? Try these', isThere: article.fallbacks.length > 0 },
    { id: 'related', label: 'Related errors', isThere: true },
    { id: 'faq', label: 'Frequently asked questions', isThere: article.faqs.length > 0 },
    { id: 'sources', label: 'Sources', isThere: article.sources.length > 0 },
    { id: feedbackAnchors.form, label: 'Did this fix it?', isThere: true },
  ]
  return sections.filter(({ isThere }) => isThere).map(({ id, label }) => ({ id, label }))
}
