import { escapeMarkdown } from './prose/escape-markdown'
import { escapeHtml } from './prose/html'
import type { ArticleView, FaqView, Prose } from './views'

type Answerable = Pick<ArticleView, 'title' | 'meaning' | 'causes' | 'steps'>

/** Closes every derived answer on how to fix something. */
const caution = 'Always test changes in a non-production environment first.'

/**
 * The three questions that every fix page answers, made from the article: what the error means, what
 * causes it, how to fix it. A question that the article has nothing to say about is left out, and so
 * is one that an editor wrote an answer to. Derived answers are not `own`: they repeat the page, so
 * they stay out of its structured data.
 *
 * @param own the questions that editors wrote for the article
 * @example derivedFaqs(article, [])[0]?.question // 'What does "ORA-12541: TNS:no listener" mean?'
 */
export function derivedFaqs(article: Answerable, own: readonly FaqView[]): FaqView[] {
  const [meaning, causes, fix] = questionsOf(article.title)
  const answers: [question: string, answer: Prose | null][] = [
    [meaning, article.meaning],
    [causes, causesAnswer(article.causes)],
    [fix, stepsAnswer(article.steps)],
  ]
  const asked = new Set(own.map(({ question }) => comparable(question)))
  return answers.flatMap(([question, answer]) =>
    answer && !asked.has(comparable(question)) ? [{ question, answer, own: false }] : [],
  )
}

/**
 * The questions of a fix page in their order: the three that every page answers, each as an editor
 * wrote it or else derived, then whatever else editors wrote for the article.
 *
 * @param own the questions that editors wrote for the article, in their order
 */
export function articleFaqs(article: Answerable, own: readonly FaqView[]): FaqView[] {
  const answers = new Map(
    [...derivedFaqs(article, own), ...own].map((faq) => [comparable(faq.question), faq]),
  )
  const first = questionsOf(article.title).map(comparable)
  return [
    ...first.flatMap((question) => answers.get(question) ?? []),
    ...own.filter(({ question }) => !first.includes(comparable(question))),
  ]
}

const questionsOf = (title: string) =>
  [`What does "${title}" mean?`, `What causes "${title}"?`, `How do I fix "${title}"?`] as const

/** Questions are the same when only case, spacing, quotes or the question mark differ. */
const comparable = (question: string): string =>
  question
    .toLowerCase()
    .replace(/["“”'‘’?]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function causesAnswer(causes: ArticleView['causes']): Prose | null {
  if (causes.length === 0) return null
  const titles = causes.map(({ title }) => title)
  const only = titles.length === 1 ? titles[0] : undefined
  if (only !== undefined) return paragraph(sentence(only))
  return listed('In order of likelihood:', titles, null)
}

function stepsAnswer(steps: ArticleView['steps']): Prose | null {
  if (steps.length === 0) return null
  return listed(
    null,
    steps.map(({ title }) => title),
    caution,
  )
}

/** @example sentence('The secret has expired') // 'The secret has expired.' */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

const markdown = (text: string): string =>
  escapeMarkdown(text, { lineStart: true, encodeFirst: false, encodeLast: false })

const paragraph = (text: string): Prose => ({
  html: `<p>${escapeHtml(text)}</p>`,
  markdown: markdown(text),
  text,
})

function listed(before: string | null, items: readonly string[], after: string | null): Prose {
  const sentences = items.map(sentence)
  return {
    html: [
      before === null ? '' : `<p>${escapeHtml(before)}</p>`,
      `<ol>${sentences.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ol>`,
      after === null ? '' : `<p>${escapeHtml(after)}</p>`,
    ].join(''),
    markdown: [
      before,
      sentences.map((item, at) => `${at + 1}. ${markdown(item)}`).join('\n'),
      after,
    ]
      .filter((block) => block !== null)
      .join('\n\n'),
    text: [before, ...sentences.map((item, at) => `${at + 1}. ${item}`), after]
      .filter((block) => block !== null)
      .join(' '),
  }
}
