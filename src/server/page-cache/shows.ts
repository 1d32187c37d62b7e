const meta = /<meta\b(?=[^>]*\sname="shows")[^>]*>/i

/** Named by no page: whatever is not known to depend on something depends on everything. */
export const everything = '*'

/** Takes out of a page the element in which it names what it shows, and returns both. */
export function takeShows(html: string): { html: string; shows: string[] } {
  const element = meta.exec(html)?.[0]
  if (element === undefined) return { html, shows: [everything] }
  const content = /\scontent="([^"]*)"/i.exec(element)?.[1] ?? ''
  const shows = content.split(/\s+/).filter(Boolean)
  return { html: html.replace(meta, ''), shows: shows.length > 0 ? shows : [everything] }
}
