import { routeOf } from '../routes'

/** How much a media type is wanted, from 0 to 1; null when it is not named. */
function weightOf(accept: string, type: string): number | null {
  for (const part of accept.toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map((piece) => piece.trim())
    if (name !== type) continue
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    return weight === undefined ? 1 : Number(weight) || 0
  }
  return null
}

/**
 * True when Markdown is asked for by name, and HTML no more than it: browsers and a bare wildcard get HTML.
 *
 * @example prefersMarkdown('text/markdown, text/html;q=0.9') // true
 */
export function prefersMarkdown(accept: string | undefined): boolean {
  if (!accept?.includes('markdown')) return false
  const markdown = weightOf(accept, 'text/markdown') ?? 0
  return markdown > 0 && markdown >= (weightOf(accept, 'text/html') ?? 0)
}

/** The path of what is answered: a fix page asked for in Markdown is the file beside it. */
export function negotiatedPath(path: string, accept: string | undefined): string {
  if (!prefersMarkdown(accept)) return path
  const route = routeOf(path)
  return route.kind === 'page' && route.name === 'error' ? `${path}.md` : path
}
