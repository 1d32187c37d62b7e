const STAMP =
  /\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d(?: [+-]\d{4})?|\b\d\d:\d\d:\d\d(?:[.,:]\d{1,6})?\b/

/** Time stamps stand at the beginning of a line. */
const REACH = 120

/** The time stamp of a log line as printed, if it has one near its beginning. */
export function timeOf(line: string): string | undefined {
  return STAMP.exec(line.length > REACH ? line.slice(0, REACH) : line)?.[0]
}
