import type { Context } from '../family'

/** What stands right before a number that is an error code. */
const SAYS_ERROR =
  /(?:\b(?:error(?: ?(?:code|number|status|value))?|err(?:no)?|status(?: ?code)?|exit ?(?:code|status)|result(?: ?code)?|hr(?:esult)?|ntstatus|exception(?: ?code)?|code|return(?:ed|s|ing)?(?: ?(?:value|code|with))?|retval|rc|ret|failed(?: with| due to)?|failure|fault|occurred|reason|bugcheck|stop|sc|win32)|(?:error|status|result|hresult|code|fehler|erreur|errore|código|код|ошибка|エラー|错误|hr))['"]?\s*(?:is|was|of|:|=|->|=>|,|-|#)?\s*[('"[]?\s*$/i

/** What stands right before a number that is none: where something is, which one it is, how big it is. */
const SAYS_OTHER =
  /\b(?:thread|tid|pid|process(?: id)?|handle|addr(?:ess)?|at|ip|sp|pc|offset|base|ptr|pointer|flags?|mask|colou?r|time ?stamp|session|connection|context|size|length|bytes|version|build|seed|hash|checksum|crc|luid|logon id|serial|object|this|module|index|range|memory|mem|from|to|rva|eip|rip|esp|rsp|vendor|device|port|key|cookie|instance|\w{0,20}nummer|(?<!error )number|order|invoice|ticket|account|asset|phone|fax|p\.?o|zip|customer|sku|part|model|imei|isbn)\b\W{0,4}$/i

/** How much before a number is looked at. */
const REACH = 48

/** What the words before a number say of it. */
export type Evidence = { error: string } | { other: string } | undefined

/**
 * Whether the words right before a number make it an error code or something else.
 *
 * @example `error = 0x8024000B` -> { error: 'error' }; `thread=0x7d1e2374` -> { other: 'thread' }
 */
export function evidenceFor(context: Context): Evidence {
  const before = context.before.slice(-REACH)
  const error = SAYS_ERROR.exec(before)
  if (error) return { error: error[0].replace(/[\s:=('"[\]#,>-]+$/, '').trim() }
  const other = SAYS_OTHER.exec(before)
  return other ? { other: other[0].replace(/\W+$/, '') } : undefined
}

/** The evidence as a reason for the reader. */
export function reasonOf(evidence: Evidence): string[] {
  return evidence && 'error' in evidence ? [`‘${evidence.error}’ stands before it`] : []
}

/** The word that makes the number an error, if one stands before it. */
export function errorBefore(context: Context): string | undefined {
  const evidence = evidenceFor(context)
  return evidence && 'error' in evidence ? evidence.error : undefined
}
