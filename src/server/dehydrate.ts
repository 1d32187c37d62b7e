type Script = { start: number; end: number; attributes: string; text: string }

/** The script elements of a page, in one pass from left to right. */
function scriptsOf(html: string): Script[] {
  const found: Script[] = []
  for (
    let start = html.indexOf('<script');
    start >= 0;
    start = html.indexOf('<script', start + 1)
  ) {
    const opened = html.indexOf('>', start)
    const closed = html.indexOf('</script>', opened)
    if (opened < 0 || closed < 0) break
    const attributes = html.slice(start + '<script'.length, opened)
    const end = closed + '</script>'.length
    found.push({ start, end, attributes, text: html.slice(opened + 1, closed) })
    start = end - 1
  }
  return found
}

const isOurs = (attributes: string): boolean =>
  /\ssrc="\/assets\//.test(attributes) || /\stype="application\/ld\+json"/.test(attributes)

/** Links that only fetch scripts ahead. */
const links = /<link\b[^<>]*>/g
const isForScripts = /\b(?:as="script"|rel="modulepreload")/

/** Marks that React leaves to find its way back; nobody comes back to a dehydrated page. */
const reactMarks = /<!--(?:\/?\$[!?~]?|\/?&| |)-->/g
const emptyHidden = /<div hidden=""><\/div>/g

/**
 * Takes out what a page needs only to be taken over by React: Next's scripts, their data, their
 * preloads. Structured data and our own scripts stay.
 */
export function dehydrate(html: string): string {
  const pieces: string[] = []
  let from = 0
  for (const { start, end, attributes } of scriptsOf(html)) {
    if (isOurs(attributes)) continue
    pieces.push(html.slice(from, start))
    from = end
  }
  pieces.push(html.slice(from))
  return pieces
    .join('')
    .replace(links, (link) => (isForScripts.test(link) ? '' : link))
    .replace(reactMarks, '')
    .replace(emptyHidden, '')
}

/**
 * Makes the scripts of Next wait until our own script lets them run, after the page is painted: see
 * `browser/late-scripts`. Those inside the page only hold data and stay as they are.
 */
export function postpone(html: string): string {
  const pieces: string[] = []
  let from = 0
  for (const { start, attributes } of scriptsOf(html)) {
    if (!/\ssrc=/.test(attributes) || isOurs(attributes)) continue
    pieces.push(html.slice(from, start), '<script type="text/late"')
    from = start + '<script'.length
  }
  pieces.push(html.slice(from))
  return pieces.join('').replace(links, (link) => (isForScripts.test(link) ? '' : link))
}

const isData = /\stype="application\/(?:ld\+)?json"/

/** The text of each inline script that a browser would run. */
export const inlineScripts = (html: string): string[] =>
  scriptsOf(html)
    .filter(({ attributes }) => !/\ssrc=/.test(attributes) && !isData.test(attributes))
    .map(({ text }) => text)
