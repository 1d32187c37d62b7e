import { longestCode, unwrapped } from './code-spellings'

/** A line that is nothing but what may be a code; offsets are those of the text. */
export type LineAlone = { written: string; start: number; end: number; line: number }

/** So many codes are looked up by themselves; what has more lines is a log. */
const MOST_LINES = 12
const LONGEST_TEXT = 2 * MOST_LINES * longestCode

/** `MSI 1603`, `event id: 7031`, `Error 809`, `HP 49.4C02` */
const NUMBERED =
  /^[a-z][a-z0-9]*(?: (?:extended|error|status|code|id|server))*[ :#=_-]{0,3}-?\d[\d.A-F]{0,9}$/i
/** `ERESOLVE`, `P1001`, `start-limit-hit`, `AuthorizationFailed`: no ordinary word. */
const WORD = /^(?=[^A-Za-z]*[A-Za-z])[%\w][\w.\-/:#+]{2,79}$/
const UNUSUAL = /[\d_/-]|[a-z][A-Z]|^[A-Z]{4,}$/
const ORDINARY = /^(?:error|errors|fail|failed|failure|fatal|warning|unknown)$/i
/** `5.7.57`, `18456`; a number of fewer digits is anything: an amount, a year, a line. */
const NUMBER = /^(?:\d\.\d{1,3}\.\d{1,3}|-?\d{5,10})$/
/** `data 52e`; many texts have a longer number behind this word. */
const SUBCODE = /^data [\da-f]{3}$/i
const DATA = /^data\b/i

const mayBeCode = (written: string): boolean =>
  DATA.test(written)
    ? SUBCODE.test(written)
    : NUMBERED.test(written) ||
      NUMBER.test(written) ||
      (WORD.test(written) && UNUSUAL.test(written) && !ORDINARY.test(written))

/**
 * The lines of a short text of which each is nothing but what may be a code; none when one is more.
 *
 * @param areCodes the text is known to be a list of codes, so that ordinary words may be codes too
 * @example linesAlone('MSI 1603')[0]?.written // 'MSI 1603'
 */
export function linesAlone(text: string, areCodes = false): LineAlone[] {
  if (text.length > LONGEST_TEXT) return []
  const found: LineAlone[] = []
  let start = 0
  for (const [line, content] of text.split('\n').entries()) {
    const written = unwrapped(content)
    const at = start + content.indexOf(written)
    start += content.length + 1
    if (written === '') continue
    if (found.length === MOST_LINES || written.length > longestCode) return []
    if (!areCodes && !mayBeCode(written)) return []
    found.push({ written, start: at, end: at + written.length, line })
  }
  return found
}
