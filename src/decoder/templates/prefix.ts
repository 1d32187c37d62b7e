/** What a logger puts before a message, one piece at a time: when, where, who, how bad. */
const PIECES: readonly RegExp[] = [
  // <![LOG[ of Configuration Manager
  /^<!\[LOG\[/,
  // > quoted, │ boxed, - listed
  /^[>|│╷╵*•-]{1,3}\s+/u,
  // 2024-05-01T12:00:00.123Z, 2020/05/07 03:15:12, 05/07/2020 03:15:12 AM
  /^\[?\d{4}[-/.]\d\d[-/.]\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?\]?[,:]?\s*/,
  /^\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?(?: \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?)?\]?[,:]?\s*/i,
  // Sep 07 13:35:40 mail
  /^(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d+)?(?: [\w.-]{1,64}(?= [\w./-]+(?:\[\d+\])?:))?\s*/,
  // [24/Sep/2020:15:35:45 +0300]
  /^\[\d{1,2}\/[A-Z][a-z]{2}\/\d{4}[:\d ]*(?:[+-]\d{4})?\]\s*/,
  /^\[?\d{1,2}:\d\d:\d\d(?:[.,:]\d{1,9})?\]?[,:]?\s*/,
  // [44179.090839], (98:BC), 6#6: *1, [1533:6f6fb000]
  /^\[\s*\d+\.\d+\]\s*/,
  /^[([](?:[\da-f]{1,10}[:#.]?){1,3}[)\]]:?\s*/i,
  /^\d+#\d+:(?: \*\d+)?\s*/,
  // postfix/smtp[8260]: 2755E408D6:
  /^[\w./-]{1,64}\[\d{1,8}\]:\s*(?:[0-9A-F]{8,14}: )?/i,
  // npm ERR!, E/Tag:, kubelet
  /^npm (?:ERR!|error|WARN)\s*/,
  // [ERROR], ERROR:, error -, Fatal:
  /^[[(<]?(?:TRACE|DEBUG|DBG|INFO|NOTICE|WARN(?:ING)?|ERR(?:OR)?|CRIT(?:ICAL)?|FATAL|ALERT|EMERG|SEVERE|E|W|F)[\])>]\s*:?-?\s*/i,
  /^(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL|SEVERE)\b\s*[:|-]?\s+(?=\S)/,
  /^[|:-]\s+/,
  // [com.freerdp.core], [scan_engine]
  /^\[[\w.\-/ ]{1,60}\]\s*:?-?\s*/,
]

/** At most so many pieces stand before a message. */
const MOST = 8

/**
 * The length of a log prefix: time, host, program, level.
 *
 * @example prefixLength('2020-05-07 03:15:12 [error] connect() failed') // 28
 */
export function prefixLength(line: string): number {
  let at = line.length - line.trimStart().length
  for (let round = 0; round < MOST; round++) {
    const rest = line.slice(at, at + 200)
    const piece = PIECES.map((pattern) => pattern.exec(rest)?.[0].length ?? 0).find(
      (length) => length > 0,
    )
    if (!piece || at + piece >= line.length) break
    at += piece
  }
  return at
}
