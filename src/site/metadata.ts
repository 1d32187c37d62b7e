import type { ArticleView } from './views'

/** Search engines cut what is longer; characters, not pixels. */
export const titleLimit = 60
export const descriptionLimit = 160

/** Every heading of a fix page, and the beginning of its title. */
export const howToFix = (title: string): string => `How to Fix ${title}`

/** The title of a fix page: what the editor wrote, else the heading, cut at a word. */
export const articleTitle = ({ seo, title }: Pick<ArticleView, 'seo' | 'title'>): string =>
  seo.title || cut(howToFix(title), titleLimit)

/** The description of a fix page: what the editor wrote, else what the error means. */
export const articleDescription = (
  article: Pick<ArticleView, 'seo' | 'title' | 'meaning' | 'introduction'>,
): string =>
  article.seo.description ||
  cut(
    article.meaning?.text ?? article.introduction?.text ?? howToFix(article.title),
    descriptionLimit,
  )

/**
 * The title of a page: its words with the name of the site behind them, without it where that is too
 * long, then shorter words, cut if need be.
 *
 * @example pageTitle(['IIS errors and how to fix them', 'IIS errors'], 'IT Error Decoder')
 *   // 'IIS errors and how to fix them · IT Error Decoder'
 */
export function pageTitle(words: readonly string[], site: string): string {
  const choices = [...words.slice(0, 1).map((text) => `${text} · ${site}`), ...words]
  return choices.find(({ length }) => length <= titleLimit) ?? cut(words.at(-1) ?? site, titleLimit)
}

/**
 * A text on one line, cut at a word so that it and its ellipsis fit.
 *
 * @example cut('one two three', 9) // 'one two…'
 */
export function cut(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  const head = line.slice(0, limit)
  const space = head.lastIndexOf(' ')
  const kept = space > limit / 2 ? head.slice(0, space) : head.slice(0, limit - 1)
  // Half of a character outside the basic plane is none.
  return `${kept.replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:.–—-]+$/, '')}…`
}
