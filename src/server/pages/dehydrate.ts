type Script = { start: number; end: number; attributes: string }

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
    found.push({ start, end, attributes })
    start = end - 1
  }
  return found
}

const isData = /\stype="application\/(?:ld\+)?json"/

const isOurs = (attributes: string): boolean =>
  /\ssrc="\/assets\//.test(attributes) || isData.test(attributes)

/** Links that only fetch scripts ahead. */
const links = /<link\b[^<>]*>/g
const isForScripts = /\b(?:as="script"|rel="modulepreload")/

/** Marks that React leaves to find its way back. */
const reactMarks = /<!--(?:\/?\$[!?~]?|\/?&| |)-->/g
const emptyHidden = /<div hidden=""><\/div>/g

/** A script of ours that comes late is React again, for a piece of the page: it needs the marks. */
const isTakenOver = '<script type="text/late" src="/assets/'

/**
 * Takes out what a page needs only to be taken over by Next: its scripts, their data, their
 * preloads. Data and our own scripts stay.
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
  const light = pieces.join('').replace(links, (link) => (isForScripts.test(link) ? '' : link))
  return light.includes(isTakenOver)
    ? light
    : light.replace(reactMarks, '').replace(emptyHidden, '')
}
