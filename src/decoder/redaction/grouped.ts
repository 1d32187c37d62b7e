/**
 * Three groups of letters and digits between dashes, or of hex digits between colons: the middle of GUIDs, of addresses of
 * network cards and IPv6, and of the keys of products. Few other words and no times have so many.
 */
export const GROUPS =
  /:[0-9a-f]{1,4}:[0-9a-f]{1,4}:[0-9a-f]{1,4}:|-[0-9a-z]{2,6}-[0-9a-z]{2,6}-[0-9a-z]{2,6}-/gi

/** The lines of a text that hold `GROUPS`, found in one search for all shapes that are made of groups. */
export function linesWithGroups(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  GROUPS.lastIndex = 0
  for (let found = GROUPS.exec(text); found; found = GROUPS.exec(text)) {
    const start = text.lastIndexOf('\n', found.index) + 1
    const lineEnd = text.indexOf('\n', found.index)
    const end = lineEnd < 0 ? text.length : lineEnd
    lines.push({ start, end })
    GROUPS.lastIndex = end
  }
  return lines
}
