import { explain, provenCodes, tablesFor, tablesForCode } from '@/decoder'
import { loadAllTables, loadTables } from '@/decoder/tables'
import type { Reading } from '@/decoder/types'
import { codeSpellings, longestCode } from '@/decoder/code-spellings'

/** Words that nobody has ever met as a code. */
const nonsense =
  `qzxv Qzxv QZXV qzxvwkj Qzxvwkj QZXVWKJ QzxvwKjmp QzxvwException QzxvwError qzxvw-kjmp qzxvw_kjmp Qzxvw_Kjmp QZXVW_KJMP`.split(
    ' ',
  )

let anyWord: Promise<ReadonlySet<string>> | null = null

/** Families that read any word where their programs print a code: by itself such a word is none. */
async function readersOfAnyWord(): Promise<ReadonlySet<string>> {
  const readings = await Promise.all(
    nonsense.map(async (word) => explain(word, await loadTables(tablesForCode(word)))),
  )
  return new Set(readings.flat().map(({ family }) => family))
}

const numbered = /^[A-Za-z]\w* -?\w+$/

/** No code has so many digits; a card or a telephone has. */
const longNumber = /\d{11}/

const isTold = ({ name, summary }: Reading): boolean => Boolean(name ?? summary)

/** What the decoder knows of a code, under the spelling that it knows it by. */
export type KnownCode = {
  /** As written, but for the spelling. */
  spelling: string
  /** The likeliest first; several codes when a bare number stands for several. */
  readings: Reading[]
}

/**
 * What a code in any spelling means; null for what no family vouches for. A word counts as a code when
 * a table tells of it, its shape alone proves it, or a family reads it that does not read every word.
 *
 * @example (await knownCode('http-502'))?.readings[0]?.code // 'HTTP 502'
 */
export async function knownCode(written: string): Promise<KnownCode | null> {
  if (written.length > longestCode) return null
  let second: KnownCode | null = null
  for (const spelling of [...codeSpellings(written), ...(await asPrinted(written))]) {
    const vouched = await vouchedReadings(spelling)
    const told = vouched.filter(isTold)
    if (told.length > 0) return { spelling, readings: told }
    if (vouched.length > 0) second ??= { spelling, readings: vouched }
  }
  return second
}

async function vouchedReadings(spelling: string): Promise<Reading[]> {
  const readings = explain(spelling, await loadTables(tablesForCode(spelling)))
  const isBare = (await bareCodes(spelling)).length > 0
  anyWord ??= readersOfAnyWord()
  const credulous = await anyWord
  return readings.filter(
    (reading) =>
      isBare || isTold(reading) || numbered.test(spelling) || !credulous.has(reading.family),
  )
}

/** The codes that are read in a text without words around them. */
async function bareCodes(text: string): Promise<string[]> {
  return provenCodes(text, await loadTables(tablesFor(text)))
}

/**
 * The family of a code of the public vocabulary in its canonical spelling; null for anything else. The
 * strictest question of all: what passes may be written down though a stranger sent it.
 */
export async function publicFamilyOf(code: string): Promise<string | null> {
  if (code.length > longestCode || longNumber.test(code)) return null
  const readings = explain(code, await loadTables(tablesForCode(code)))
  const own = readings.filter((reading) => reading.code === code)
  const told = own.find(isTold)
  if (told) return told.family
  const isProven = numbered.test(code) || (await bareCodes(code)).includes(code)
  return isProven ? (own[0]?.family ?? null) : null
}

let printed: Promise<ReadonlyMap<string, string>> | null = null

/** Names and keys of all tables as they are printed, by their small letters. */
async function asPrinted(written: string): Promise<string[]> {
  printed ??= printedNames()
  const name = (await printed).get(written.trim().toLowerCase())
  return name ? [name] : []
}

async function printedNames(): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { rows } of (await loadAllTables()).values())
    for (const row of rows.split('\n'))
      for (const name of row.split('\t', 2))
        if (/[a-z]/.test(name) && !names.has(name.toLowerCase()))
          names.set(name.toLowerCase(), name)
  return names
}
