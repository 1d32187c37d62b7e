import type { Context, Rule } from '../family'

/** How a 32-bit number was written; `short` is hex of fewer than 8 digits, `scanned` has letters that were read for digits. */
export type Spelling = 'hex' | 'short' | 'bare' | 'signed' | 'unsigned' | 'scanned'

/** What a number means to a family; the place is the number as written. */
export type NumberReader = (
  value: number,
  spelling: Spelling,
  context: Context,
  match: RegExpExecArray,
) => ReturnType<Rule['read']>

type Shape = { pattern: RegExp; triggers: readonly string[]; valueOf: (digits: string) => number }

/** Letters that a reader of pictures takes for digits, put right. */
export const asDigits = (scanned: string): string =>
  scanned.replace(/o/gi, '0').replace(/[il]/gi, '1')

const fromHex = (digits: string): number => Number.parseInt(digits, 16)

function range(from: number, to: number, prefix = ''): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`)
}

/** Severity and facility of what Windows really returns; bare digits with another beginning are serial numbers, colours, hashes. */
const BARE_BEGINNINGS =
  '8000 8001 8002 8003 8004 8005 8007 8008 8009 800a 800b 800c 800d 800f 8010 8011 8013 8018 801b 801c 801f 8021 8024 8026 8027 8028 8029 802a 802d 8031 8032 8033 8034 8035 8036 8037 8038 803d 8040 8055 8066 8086 8087 8088 80cf 80ee 80ef 8300 8301 8302 8304 8305 8306 8307 8703 8765 87a0 87af 87c0 87c5 87d0 87d1 87dd 87e0 87e1 87ff 8876 8898 8998 8a15 c000 c001 c002 c004 c00a c00b c00c c00d c012 c013 c014 c015 c019 c01a c01b c01c c01d c01e c021 c022 c023 c025 c026 c029 c035 c036 c037 c038 c03a c03f c040 c041 c042 c043 c05c c0e7 c0e8 c0e9 c0ea c0eb c0ec c0ed c190 c800 caa1 caa2 caa3 caa5 caa7 caa8 caa9 caaa caab cacb d000'

const bareBeginnings: ReadonlySet<string> = new Set(BARE_BEGINNINGS.split(' '))

/** Whether hex digits without a prefix can be a number of Windows. */
export function mayBeNumber(digits: string): boolean {
  return digits.length === 8 && bareBeginnings.has(digits.slice(0, 4).toLowerCase())
}

/**
 * One pattern per spelling, shared by all families that read such numbers: the scanner runs a shared
 * pattern once and asks every family about the match.
 */
const shapes: Record<Spelling, Shape> = {
  hex: {
    pattern: /(?<![\w-])(?:0x|&H)(?:f{8})?(?<digits>[0-9a-f]{8})(?![0-9a-z])/i,
    triggers: ['0x', '&h'],
    valueOf: fromHex,
  },
  short: {
    pattern: /(?<![\w-])(?:0x|&H)(?<digits>[0-9a-f]{1,7})(?![0-9a-z])/i,
    triggers: ['0x', '&h'],
    valueOf: fromHex,
  },
  bare: {
    pattern:
      /(?:(?<![A-Za-z0-9_\-.$#:/\\{])|(?<=WindowsUpdate_))(?:f{8})?(?<digits>[8cd][0-9a-f]{7})(?![A-Za-z0-9_-])(?!\.\w)/i,
    triggers: [...bareBeginnings],
    valueOf: fromHex,
  },
  signed: {
    pattern: /(?<![\w.\-)])-(?<digits>[589]\d{8}|1\d{9}|20\d{8}|21[0-4]\d{7})(?![\w-])(?!\.\d)/,
    triggers: [...range(100, 214, '-'), ...range(520, 539, '-'), ...range(800, 999, '-')],
    valueOf: (digits) => -Number(digits) >>> 0,
  },
  unsigned: {
    pattern:
      /(?<![\w.\-:/])(?<digits>(?:214[7-9]|215[01]|2278|2316|322[1-3]|3247|3355|3399|3489|3762|3765)\d{6})(?![\w-])(?!\.\d)/,
    triggers:
      '2147 2148 2149 2150 2151 2278 2316 3221 3222 3223 3247 3355 3399 3489 3762 3765'.split(' '),
    valueOf: Number,
  },
  scanned: {
    // What is spelled rightly is `hex`.
    pattern: /(?<![\w-])(?:0x(?![0-9a-f]{8})|Ox)(?<digits>[89cd][0-9a-foil]{7})(?![0-9a-z])/i,
    triggers: ['0x8', '0x9', '0xc', '0xd', 'ox8', 'ox9', 'oxc', 'oxd'],
    valueOf: (digits) => fromHex(asDigits(digits)),
  },
}

/** All spellings that are 32 bits wide. */
export const fullSpellings: readonly Spelling[] = ['hex', 'bare', 'signed', 'unsigned', 'scanned']

/**
 * Rules that show a family every Windows number in the spellings it wants, already read.
 *
 * @param tables what the reader looks into, for a value
 * @example numberRules(['hex', 'signed'], (value) => value >>> 16 === 0x8024 ? ['wu'] : [], read)
 */
export function numberRules(
  spellings: readonly Spelling[],
  tables: (value: number) => readonly string[],
  read: NumberReader,
): Rule[] {
  return spellings.map((spelling) => {
    const { pattern, triggers, valueOf } = shapes[spelling]
    const valueIn = (match: RegExpExecArray): number => valueOf(match.groups?.['digits'] ?? '')
    return {
      triggers,
      pattern,
      tables: (match) => tables(valueIn(match)),
      read: (match, context) => read(valueIn(match), spelling, context, match),
    }
  })
}
