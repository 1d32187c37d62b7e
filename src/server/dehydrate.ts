const scripts = /<script\b([^>]*)>[^<]*(?:<(?!\/script>)[^<]*)*<\/script>/gi
const isOurs = (attributes: string): boolean =>
  /\ssrc="\/assets\//.test(attributes) || /\stype="application\/ld\+json"/.test(attributes)

/** Links that only fetch scripts ahead. */
const scriptLinks = /<link\b(?=[^>]*\b(?:as="script"|rel="modulepreload"))[^>]*>/gi

/** Marks that React leaves to find its way back; nobody comes back to a dehydrated page. */
const reactMarks = /<!--(?:\/?\$[!?~]?|\/?&| |)-->/g
const emptyHidden = /<div hidden="">\s*<\/div>/g

/**
 * Takes out what a page needs only to be taken over by React: Next's scripts, their data, their
 * preloads. Structured data and our own scripts stay.
 */
export const dehydrate = (html: string): string =>
  html
    .replace(scripts, (script, attributes: string) => (isOurs(attributes) ? script : ''))
    .replace(scriptLinks, '')
    .replace(reactMarks, '')
    .replace(emptyHidden, '')

/** The text of each inline script that a browser would run. */
export function inlineScripts(html: string): string[] {
  const found: string[] = []
  for (const [script, attributes = ''] of html.matchAll(scripts)) {
    if (/\ssrc=/.test(attributes) || /\stype="application\/(?:ld\+)?json"/.test(attributes))
      continue
    found.push(script.slice(script.indexOf('>') + 1, script.lastIndexOf('<')))
  }
  return found
}
