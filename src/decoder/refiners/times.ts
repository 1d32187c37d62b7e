const STAMP =
  /\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d(?: [+-]\d{4})?|\b\d\d:\d\d:\d\d(?:[.,:]\d{1,6})?\b/

/** Time stamps stand at the beginning of a line, or as the last member of an entry. */
const REACH = 120
const LAST = 200

/** How Configuration Manager ends an entry: `]LOG]!><time="09:15:02.123-60" date="03-04-2025" …>`. */
const ENTRY_END = /\]LOG\]!><time="(?<time>[\d:.]{5,16})[^"]{0,8}" date="(?<date>[\d-]{8,10})"/

/** The time stamp of a log line as printed, if it has one near its beginning or its end. */
export function timeOf(line: string): string | undefined {
  const end = line.slice(-LAST)
  const { date, time } = ENTRY_END.exec(end)?.groups ?? {}
  if (date && time) return `${date} ${time}`
  const first = STAMP.exec(line.slice(0, REACH))?.[0]
  return first ?? (line.length > REACH ? STAMP.exec(end)?.[0] : undefined)
}
