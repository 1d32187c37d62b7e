import { longDate } from './dates'
import { howToFix } from './metadata'
import { escapeMarkdown } from './prose/escape-markdown'
import { absolute } from './urls'
import { verdictFacts } from './verdict-words'
import type { ArticleView, CauseView, CommandView, StepView } from './views'

const plain = (text: string): string =>
  escapeMarkdown(text, { lineStart: false, encodeFirst: false, encodeLast: false })

/** A fence longer than any run of backticks inside. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}

const command = (view: CommandView | null): string =>
  view ? fenced(view.command, view.shell === 'text' ? '' : view.shell) : ''

const indented = (text: string, by: string): string => text.replace(/\n(?=.)/g, `\n${by}`)

const blocks = (parts: readonly string[]): string => parts.filter(Boolean).join('\n\n')

function cause({ title, body, check, step }: CauseView): string {
  return blocks([
    `### ${plain(title)}`,
    body?.markdown ?? '',
    check?.instruction ? `Check: ${plain(check.instruction)}` : '',
    command(check?.command ?? null),
    check?.expected ? `You see: ${plain(check.expected)}` : '',
    step === null ? '' : `If so: step ${step} fixes it.`,
  ])
}

function step({ title, body, command: typed, needs, undo }: StepView, at: number): string {
  const marker = `${at + 1}. `
  const text = blocks([
    `**${plain(title)}**`,
    body?.markdown ?? '',
    command(typed),
    needs ? `Needs: ${plain(needs)}` : '',
    undo ? `To undo: ${plain(undo)}` : '',
  ])
  return marker + indented(text, ' '.repeat(marker.length))
}

const section = (title: string, body: string): string => (body ? `## ${title}\n\n${body}` : '')

const bullets = (items: readonly string[]): string =>
  items.map((item) => `- ${indented(item, '  ')}`).join('\n')

/** A fix page as Markdown: the same sections in the same order as the page. */
export function articleMarkdown(article: ArticleView, origin: string): string {
  const { title, message, verdict, causes, steps, fallbacks, products, related, faqs } = article
  const link = (label: string, path: string) => `[${plain(label)}](${absolute(origin, path)})`
  return `${blocks([
    `# ${plain(howToFix(title))}`,
    bullets(verdictFacts(verdict).map(({ label, value }) => `${label}: ${value}`)),
    section('Error message', message ? fenced(message, '') : ''),
    article.introduction?.markdown ?? '',
    section(
      'What this error means',
      blocks([
        article.meaning?.markdown ?? '',
        article.appliesTo ? `Applies to: ${plain(article.appliesTo)}` : '',
      ]),
    ),
    section('Why this happens', blocks(causes.map(cause))),
    section('Step-by-step fix', blocks(steps.map(step))),
    section('Affected products', bullets(products.map(({ name, url }) => link(name, url)))),
    section('Still broken? Try these', bullets(fallbacks.map(({ markdown }) => markdown))),
    section('Related errors', bullets(related.map((other) => link(other.title, other.url)))),
    section(
      'Frequently asked questions',
      blocks(
        faqs
          .filter(({ own }) => own)
          .map(({ question, answer }) => `### ${plain(question)}\n\n${answer.markdown}`),
      ),
    ),
    section(
      'Sources',
      bullets(
        article.sources.map(
          ({ title: name, url, checkedOn }) =>
            `[${plain(name)}](${url})${checkedOn ? `, checked on ${longDate(checkedOn)}` : ''}`,
        ),
      ),
    ),
    article.verifiedOn ? `Verified on ${longDate(article.verifiedOn)}.` : '',
    `Source: ${absolute(origin, article.url)}`,
  ])}\n`
}
