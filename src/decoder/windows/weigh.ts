import { evidenceFor, reasonOf } from './evidence'
import { mayBeNumber } from './spellings'
import type { Context } from '../family'
import type { Spelling } from './spellings'

/** How sure a family may be of a number, and why; nothing when it is no error code. */
export type Weight = { confidence: number; because: string[] } | undefined

const alone = (context: Context, match: RegExpExecArray): boolean =>
  context.text.length <= 64 && context.text.trim() === match[0]

/** `0x80000000-0x8fffffff`, `0x80070000..`: a range of addresses. */
const RANGE = /^\s?(?:-|\.\.|–|to)\s?(?:0x)?[0-9a-f]{6,16}\b/i
const RANGE_BEFORE = /[0-9a-f]{6,16}\s?(?:-|\.\.|–)\s?$/i
/** The longest of these. */
const LONGEST_RANGE = 20

/** A line of `git log --oneline`, of a branch list, of a diff: an abbreviated hash at its beginning. */
const HASHED =
  /^[\s*|\\/+-]{0,16}(?:pick |reword |drop |commit |From )?(?<hash>[0-9a-f]{7,12})(?: |$)/
/** What git prints right before a hash. */
const SAYS_HASH =
  /(?:^|\s)(?:commit|Merge:(?: [0-9a-f]{7,12})?|HEAD is now at|pick|reword|cherry[- ]picked)\s{1,3}$|\.\.$/

/** Whether a bare number is an abbreviated hash: git says so, or a line near it begins with one that can be nothing else. */
function isHash({ before, lineAt }: Context): boolean {
  if (SAYS_HASH.test(before.slice(-40))) return true
  if (!/^[\s*|\\/+-]{0,16}$/.test(before)) return false
  return [-1, 1, -2, 2].some((offset) => {
    const hash = HASHED.exec(lineAt(offset))?.groups?.['hash']
    return hash !== undefined && /[a-f]/.test(hash) && !mayBeNumber(hash)
  })
}

/**
 * Weighs a number by how it is written, whether a table knows it, whether its facility is in use,
 * and the words around it.
 *
 * @param isKnown a table names exactly this number
 * @param isPlausible its severity and facility are ones that software returns
 */
export function weigh(
  spelling: Spelling,
  isKnown: boolean,
  isPlausible: boolean,
  context: Context,
  match: RegExpExecArray,
): Weight {
  const evidence = evidenceFor(context, isKnown)
  if (evidence && 'other' in evidence) return undefined
  if (
    spelling === 'hex' &&
    (RANGE.test(context.after) || RANGE_BEFORE.test(context.before.slice(-LONGEST_RANGE)))
  )
    return undefined
  if (spelling === 'bare' && (/^\.\./.test(context.after) || isHash(context))) return undefined
  // A word with other letters in it is a number only when it is one that means something.
  if (spelling === 'scanned')
    return isKnown
      ? { confidence: 0.75, because: ['with its letters read as digits, a table names it'] }
      : undefined
  const because = reasonOf(evidence)
  const isAlone = alone(context, match)
  if (isAlone) because.push('it is all that was pasted')
  if (isKnown) because.push('a table names exactly this number')
  const backed = evidence !== undefined || isAlone
  if (backed && (isKnown || isPlausible)) return { confidence: isKnown ? 0.92 : 0.85, because }
  if (backed && spelling === 'hex') return { confidence: 0.55, because }
  if (isKnown) return spelling === 'unsigned' ? undefined : { confidence: 0.88, because }
  if (!isPlausible || context.os === 'linux') return undefined
  if (spelling !== 'hex' && spelling !== 'signed') return undefined
  return {
    confidence: 0.7,
    because: ['its severity bit is set and its facility is one that Windows uses'],
  }
}
