import { hex32 } from '../canonical'
import { tell } from '../tell'
import { evidenceFor, reasonOf } from './evidence'
import { WIN32_TABLES, windowsEquivalents } from './equivalents'
import { describeHresult } from './layout'
import { fullSpellings, numberRules } from './spellings'
import type { Family, Rule } from '../family'

/** What a product that owns a range of 32-bit numbers has to say of itself. */
type Owner = Pick<Family, 'id' | 'title' | 'summary' | 'samples' | 'negatives' | 'sources'> & {
  tables: readonly string[]
  /** Whether the number is of the range. */
  owns: (value: number) => boolean
  /** Why, in words for the reader. */
  because: string
  rules?: readonly Rule[]
}

/** Where `windowsEquivalents` looks. */
const EQUIVALENTS = ['hresult', 'ntstatus', ...WIN32_TABLES]

/**
 * A family of one product's range of HRESULTs. The range tells whose number it is, so a number that
 * no table lists is still told to be the product's.
 */
export function ownedRange({ tables, owns, because, rules = [], ...family }: Owner): Family {
  return {
    ...family,
    rules: [
      ...rules,
      ...numberRules(
        fullSpellings,
        (value) => (owns(value) ? [...tables, ...EQUIVALENTS, 'facility-hresult'] : []),
        (value, spelling, context) => {
          if (!owns(value)) return undefined
          const [fact] = tables.flatMap((table) => [...context.facts(table).of(value)])
          const evidence = evidenceFor(context, fact !== undefined)
          if ((evidence && 'other' in evidence) || (spelling === 'scanned' && !fact))
            return undefined
          return {
            code: hex32(value),
            ...tell(fact ? [fact] : []),
            confidence: fact ? 0.96 : 0.93,
            because: [because, ...reasonOf(evidence)],
            details: () => ({
              parts: describeHresult(value, context),
              equivalents: windowsEquivalents(value, context),
            }),
          }
        },
      ),
    ],
  }
}

/** A test for the upper 16 bits. */
export const startsWith =
  (...upper: readonly number[]) =>
  (value: number): boolean =>
    upper.includes(value >>> 16)
