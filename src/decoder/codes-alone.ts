import { codeSpellings } from './code-spellings'
import { buildExplainer, isTold } from './explain'
import { confidenceOf } from './refiners/overlaps'
import type { Placed } from './family'
import type { Explainer, Meaning } from './explain'
import type { LineAlone } from './lines-alone'
import type { Engine } from './pipeline'
import type { TableId, Tables } from './types'

/** What lines mean that are nothing but a code, where no family's rule proves it. */
export type CodesAlone = {
  /** @param areCodes the line is known to be a code, so that no table need tell of it */
  read(line: LineAlone, tables: Tables, areCodes: boolean): Placed[]
  tablesFor(written: string): TableId[]
  /** The texts that are read for it: what families they need, it needs. */
  textsFor(written: string, tables?: Tables): string[]
}

/** `Error 1603`: the word says that the number is one, not of what kind; fewer digits could be of any. */
const ERROR_NUMBER =
  /^(?:errors?|err|fehler|fehlercode|erreur|erro|errore|code)(?: (?:code|no|number|nr))?[ :#=.]{0,3}(-?\d{3,5})$/i
const NUMBER = /^-?\d+$/
/** Families read any number behind this word, which many texts have. */
const NEEDS_A_TABLE = /^data /i
/** What families print besides: signs and blanks of their own prove more than letters. */
const WORD = /^[\w.-]+$/
const NONSENSE = 'qzxvwkj'
const BECAUSE = 'it stands alone in its line'

const numberOf = (written: string): string | undefined => ERROR_NUMBER.exec(written)?.[1]

const spellingsOf = (written: string): string[] => {
  const number = numberOf(written)
  return number ? [number] : codeSpellings(written)
}

/** A word of the same shape that nobody has ever met. */
function nonsenseLike(code: string): string {
  let at = 0
  return code.replace(/[A-Za-z]/g, (letter) => {
    const other = 'qzxvwkj'[at++ % 7] ?? 'q'
    return /[A-Z]/.test(letter) ? other.toUpperCase() : other
  })
}

/** Codes of one thing are one: readings of several stand for a number that could be any of them. */
const isAmbiguous = (meanings: readonly Meaning[]): boolean =>
  new Set(meanings.map(({ code }) => code)).size > 1

const alone = (meaning: Meaning, { start, end, line }: LineAlone): Placed => ({
  ...meaning,
  because: [BECAUSE],
  start,
  end,
  line,
})

/** Whose dialogs say no more than `Error 1603`, the commonest first. */
const SAY_ERROR = ['msi', 'ras', 'win32', 'mysql']

/** What a number behind the word error can be: each code once, as of the family that prints it so. */
function errorNumbers(meanings: readonly Meaning[], at: LineAlone): Placed[] {
  const place = ({ family, code }: Meaning): number => {
    const known = SAY_ERROR.indexOf(code.startsWith('Win32 ') ? 'win32' : family)
    return known < 0 ? SAY_ERROR.length : known
  }
  const byCode = new Map(meanings.toReversed().map((meaning) => [meaning.code, meaning]))
  for (const meaning of meanings) if (meaning.family === 'win32') byCode.set(meaning.code, meaning)
  const sorted = [...byCode.values()].sort((a, b) => place(a) - place(b))
  return sorted.map((meaning, rank, { length }) => ({
    ...alone(meaning, at),
    confidence: length === 1 ? 0.6 : 0.45 - rank / 100,
  }))
}

/** What stands alone is less sure than what stands in a message, and least where it is another code by name or number. */
const placed = (meanings: readonly Meaning[], spelling: string, at: LineAlone): Placed[] => {
  const isUnsure = ({ code }: Meaning) => code !== spelling && isAmbiguous(meanings)
  return meanings
    .map((meaning) => ({
      ...alone(meaning, at),
      confidence: isUnsure(meaning) ? 0.3 + meaning.confidence / 10 : 0.5 + meaning.confidence / 5,
    }))
    .sort((a, b) => confidenceOf(b) - confidenceOf(a))
}

/** Makes lines readable that are nothing but a code: `MSI 1603`, `ERESOLVE`, `http-502`. */
export function buildCodesAlone(engine: Pick<Engine, 'examine' | 'tablesFor'>): CodesAlone {
  const explainer: Explainer = buildExplainer(engine)

  /** With the tables of this code alone: others could tell of it by accident of what else was pasted. */
  const meaningsOf = (code: string, tables: Tables): Meaning[] => {
    const own = explainer.tablesForCode(code)
    const known = new Map([...tables].filter(([id]) => own.includes(id)))
    return explainer.meaningsOf(code, known)
  }

  /** Without those of families that read any word like this one so. */
  function withoutCredulous(
    meanings: readonly Meaning[],
    nonsense: string,
    tables: Tables,
  ): Meaning[] {
    if (meanings.length === 0) return []
    const credulous = new Set(meaningsOf(nonsense, tables).map(({ family }) => family))
    return meanings.filter(({ family }) => !credulous.has(family))
  }

  /** Those that a table tells of; else those that the shape of the code proves. */
  function vouched(
    meanings: readonly Meaning[],
    code: string,
    tables: Tables,
    written = code,
  ): readonly Meaning[] {
    const told = meanings.filter(isTold)
    if (told.length || NEEDS_A_TABLE.test(code) || NUMBER.test(code)) return told
    // In capitals it would be another word.
    if (WORD.test(code) && code !== written) return []
    return WORD.test(code) ? withoutCredulous(meanings, nonsenseLike(code), tables) : meanings
  }

  /** What is known to be a code: the likeliest of what is read so. */
  function given(line: LineAlone, tables: Tables): Placed[] {
    const code = line.written
    const own = meaningsOf(code, tables).filter((meaning) => meaning.code === code)
    const rest = [vouched(own, code, tables), withoutCredulous(own, NONSENSE, tables), own]
    return placed(rest.find(({ length }) => length > 0) ?? [], code, line)
  }

  return {
    read(line, tables, areCodes) {
      const known = areCodes ? given(line, tables) : []
      if (known.length) return known
      for (const spelling of spellingsOf(line.written)) {
        const meanings = vouched(meaningsOf(spelling, tables), spelling, tables, line.written)
        if (meanings.length === 0) continue
        if (numberOf(line.written)) return errorNumbers(meanings, line)
        // A number without a word could be an error of many kinds, or none.
        if (spelling === line.written && NUMBER.test(spelling) && isAmbiguous(meanings)) return []
        return placed(meanings, spelling, line)
      }
      return []
    },
    tablesFor: (written) => [
      ...new Set(
        spellingsOf(written).flatMap((spelling) => [
          ...explainer.tablesForCode(spelling),
          ...explainer.tablesForCode(nonsenseLike(spelling)),
          ...explainer.tablesForCode(NONSENSE),
        ]),
      ),
    ],
    textsFor: (written, tables) =>
      spellingsOf(written).flatMap((spelling) => [
        ...explainer.textsFor(spelling, tables),
        ...explainer.textsFor(nonsenseLike(spelling)),
        ...explainer.textsFor(NONSENSE),
      ]),
  }
}
