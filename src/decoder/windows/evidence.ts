import type { Context } from '../family'

/** What stands right before a number that is an error code. */
const SAYS_ERROR =
  /(?:\b(?:error(?: ?(?:code|number|status|value))?|err(?:no|\.number)?|status(?: ?code)?|exit ?(?:code|status)|result(?: ?code)?|hr(?:esult)?|ntstatus|exception(?: ?code)?|code|return(?:ed|s|ing)?(?: ?(?:value|code|with))?|retval|rc|ret|failed(?: with| due to)?|failure|fault|occurred|reason|bugcheck|stop|sc|win32)|(?:error|status|result|hresult|code|fehler(?:nummer)?|foutnummer|num[ée]ro d['’]erreur|número de error|erreur|errore|código|код|ошибка|エラー|错误|hr))['"]?\s*(?:is|was|of|:|=|->|=>|>|,|-|#)?\s*[('"[]?\s*$/i

/** What stands right before a number that is none: where something is, which one it is, how big it is. */
const SAYS_OTHER =
  /(?:\b(?:thread|tid|pid|process id|addr(?:ess)?|at|ip|sp|pc|offset|base|ptr|pointer|flags?|mask|colou?r|time ?stamp|size|length|bytes|build|seed|hash|checksum|crc|luid|logon id|serial|object|this|index|range|from|to|rva|vendor|cookie|\w{0,20}nummer|(?<!error )number|order|invoice|ticket|account|asset(?: tag)?|phone|fax|p\.?o|zip|customer|sku|part|model|imei|isbn|[sp]\/?n|e(?:flags|fl)|[er](?:[abcd]x|[sd]i|[sbi]p)|r(?:[89]|1[0-5])[dw]?|[cd]r[0-8])|%\w{2,5})\b\W{0,4}$/i

/** Things that have numbers of their own, and that programs also name at the end of what they failed to do. */
const SAYS_THING =
  /\b(?:process|handle|session|connection|context|version|module|memory|mem|device|port|key|instance)(?<gap>\W{0,4})$/i

/** Who says that something failed, before the number: `Failed to load module (0x8007007E)`. */
const FAILED =
  /\bfail(?:ed|ure|s|ing)?\b|\bunable\b|\b(?:could|can|did|would|was|does|is)(?: ?not|n['’]t)\b|\bdenied\b|\berrors?\b|\blost\b|\bout of\b|\bcrash(?:ed)?\b|\babort(?:ed)?\b|\brefused\b|\brejected\b|\binvalid\b|\bmissing\b|\bunexpected|\btimed out\b|fehl(?:er|gesch)|konnte nicht|kann nicht|erreur|[ée]chec|impossi|no se pudo|n[ãa]o foi poss/i

/** How much before a number is looked at. */
const REACH = 48
/** How much of the sentence before it is. */
const SENTENCE = 160

/** What the words before a number say of it. */
export type Evidence = { error: string } | { other: string } | undefined

/** Whether it is the end of a sentence about a failure that names a thing, and not the thing's own number. */
function isOfFailure({ before }: Context, gap: string, isKnown: boolean): boolean {
  return (/[(:;,]/.test(gap) || isKnown) && FAILED.test(before.slice(-SENTENCE))
}

/**
 * Whether the words right before a number make it an error code or something else.
 *
 * @param isKnown a table names exactly this number, so that it is hardly a thing's own
 * @example `error = 0x8024000B` -> { error: 'error' }; `thread=0x7d1e2374` -> { other: 'thread' }
 */
export function evidenceFor(context: Context, isKnown: boolean): Evidence {
  const before = context.before.slice(-REACH)
  const error = SAYS_ERROR.exec(before)
  if (error) return { error: error[0].replace(/[\s:=('"[\]#,>-]+$/, '').trim() }
  const other = SAYS_OTHER.exec(before)
  if (other) return { other: other[0].replace(/\W+$/, '') }
  const thing = SAYS_THING.exec(before)
  if (!thing || isOfFailure(context, thing.groups?.['gap'] ?? '', isKnown)) return undefined
  return { other: thing[0].replace(/\W+$/, '') }
}

/** The evidence as a reason for the reader. */
export function reasonOf(evidence: Evidence): string[] {
  return evidence && 'error' in evidence ? [`‘${evidence.error}’ stands before it`] : []
}

/** The word that makes the number an error, if one stands before it. */
export function errorBefore(context: Context): string | undefined {
  const evidence = evidenceFor(context, false)
  return evidence && 'error' in evidence ? evidence.error : undefined
}
