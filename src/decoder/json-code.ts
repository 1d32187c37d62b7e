import type { Context, Rule } from './family'
import type { TableId } from './types'

/**
 * The value of a member `"code"` in JSON of any dialect: with plain, single or escaped quotes, as
 * Python prints it, as PowerShell lists it (`Code    : X`), and as Go's Azure clients do (`Code="X"`).
 */
const MEMBER =
  /(?<![\w-])\\{0,7}["']?(?:[Oo]data\.error\.|error\.)?[Cc]ode\\{0,7}["']?\s{0,8}[:=]\s{0,3}(?:u(?=['"]))?\\{0,7}(?<quote>["']?)(?<code>[A-Za-z][A-Za-z0-9_.]{2,79})(?![A-Za-z0-9_.-])/

const triggers = ['code"', "code'", 'code\\"', 'code=', 'code:', 'code  ', 'code :', 'code =']

/** Words that stand where a code does and are none: names of other systems' classes, states, languages. */
const NO_CODE =
  /^(?:ok|success|succeeded|true|false|null|none|string|number|integer|object|exit|error|status|code|and|the|is|was|for|of|in|at|to|from|with|not|http|https?|value|undefined|unknown|en|de|fr)$/i

/** A rule that shows a family every code in such a member; the same pattern, matched once for all. */
export function jsonCodeRule(
  tables: readonly TableId[],
  read: (code: string, context: Context, isQuoted: boolean) => ReturnType<Rule['read']>,
): Rule {
  return {
    triggers,
    pattern: MEMBER,
    tables,
    read(match, context) {
      const { code = '', quote = '' } = match.groups ?? {}
      if (NO_CODE.test(code)) return undefined
      // ENOENT, P2002, ERR_X, UNAVAILABLE, AADSTS50076: other families know these by sight.
      if (!/[a-z]/.test(code) || /^AADSTS/i.test(code)) return undefined
      return read(code, context, quote !== '')
    },
  }
}

/** A member that reports an error, with something in it. */
const ERROR_MEMBER =
  /\b(?:errors?|inner_?error|details|exception|fault)\\?["']?\s{0,8}[:=](?!\s{0,3}(?:null|none|false|0|""|''|\[\s?\]|\{\s?\}))/i
/** Words with which an answer says that something didn't work, also within a name: `SkuNotAvailable`. */
const SAYS_FAILURE =
  /fail|error(?!s?\\?["']?\s{0,8}[:=])|\bnot\b|n['’]t\b|Not[A-Z]|cannot|unable|invalid|denied|exceed|forbidden|unauthori|conflict|missing|already|unsupported|unavailable|expired|disabled|rejected|refused|throttl|too many|timed? ?out|unknown|unexpected|\b(?:HTTP|status)\b.{0,20}\b[45]\d\d\b/i
// Each with a name: what is found around a line is remembered by the pattern, and one made anew is another one.
const MESSAGE_OF_FAILURE =
  /["']?\bmessage\b.{0,200}(?:fail|\bnot\b|n['’]t\b|cannot|invalid|denied|exceed)/i
const BESIDE = /["']?\b(?:message|error|innerError)\\?["']?\s{0,8}[:=]/i
/** So much on either side of a member is of its own answer. */
const ANSWER = 400

/**
 * Whether an answer says that something failed. A `code` beside a `message` is in any JSON: goods, offers,
 * languages have them.
 */
export function saysFailure(code: string, { before, after, near }: Context): boolean {
  const around = before.slice(-ANSWER) + code + after.slice(0, ANSWER)
  return (
    ERROR_MEMBER.test(around) ||
    SAYS_FAILURE.test(around) ||
    near(ERROR_MEMBER, 3) !== undefined ||
    near(MESSAGE_OF_FAILURE, 2) !== undefined
  )
}

/** Whether the member stands in an answer that reports an error, and not in any other JSON. */
export function isInErrorAnswer(context: Context): boolean {
  return (
    /["']?(?:error|message|innererror|innerError|details)\\?["']?\s{0,8}[:=]/i.test(
      context.before,
    ) ||
    /^\W{0,40}message\b/i.test(context.after) ||
    context.near(BESIDE, 3) !== undefined
  )
}
