import { align, type Alignment, type Weigh } from './align'
import { tellingBeforeBreak, type Worded } from './breaking-off'
import { weights } from './weights'
import { hasPlaceholder, isCommon, wordsOf } from './words'

type Message = { template: string; isVariant: boolean }

/** A message line of the text, with its words. */
export type Line = Worded

/** How a line of the text fits a message of an article. */
export type Fit = Alignment & {
  telling: number
  tellingOfLine: number
  isVariant: boolean
  /** Place of the line in the text. */
  line: number
  /** A short message whose words do not stand side by side in the line. */
  isScattered: boolean
  /** Telling words of a line that breaks off inside the message, word for word; 0 when it does not. */
  begun: number
}

/** The best fit of each line of the text, the best of all first. */
export function fitsOf(messages: readonly Message[], lines: readonly Line[], weigh: Weigh): Fit[] {
  const known = messages.map((message) => ({ ...message, words: wordsOf(message.template) }))
  const fits = lines.flatMap((line, at) => {
    const tellingOfLine = tellingOf(line.words)
    const [best] = known
      .map(({ words, template, isVariant }): Fit => {
        const telling = tellingOf(words)
        const isScattered =
          telling < weights.fewestSharedOfWhole &&
          !hasPlaceholder(template) &&
          !isRun(words, line.words)
        const begun = tellingBeforeBreak({ template, words }, line)
        const aligned = align(words, line.words, weigh)
        return {
          ...aligned,
          // What is left of its last word says nothing more.
          ofLine: begun > 0 ? 1 : aligned.ofLine,
          telling,
          tellingOfLine,
          isVariant,
          line: at,
          isScattered,
          begun,
        }
      })
      .sort(byWorth)
    return best ? [best] : []
  })
  return fits.sort(byWorth)
}

const worthOf = (fit: Fit): number => fit.ofMessage + fit.ofLine * 0.25
const byWorth = (a: Fit, b: Fit): number =>
  worthOf(b) - worthOf(a) || Number(a.isVariant) - Number(b.isVariant) || a.line - b.line

const tellingOf = (words: readonly string[]): number =>
  words.filter((word) => !isCommon(word)).length

/** Either most of the message stands in the line, or a line cut short stands in the message. */
export function isEnough(fit: Fit, isAboutAnother: boolean, isVague: boolean): boolean {
  const least = isAboutAnother ? weights.leastFitOtherCode : weights.leastFit
  const isShort = fit.telling < weights.fewestSharedOfWhole
  const isWhole =
    fit.ofMessage >= least &&
    fit.shared >= Math.min(fit.telling, weights.fewestShared) &&
    (!isShort || fit.ofLine >= weights.leastOfLineWhenShort) &&
    !(isAboutAnother && fit.isScattered)
  const isCut =
    fit.ofLine >= Math.max(least, weights.leastFitOfCutLine) &&
    fit.shared >= weights.fewestSharedOfCutLine &&
    fit.tellingOfLine >= weights.fewestSharedOfCutLine
  const isBegun = fit.begun >= weights.fewestSharedOfBegun && !isAboutAnother && !isVague
  return isWhole || isCut || isBegun
}

/**
 * Lines of a few telling words with which more messages begin than can be offered: any of these would
 * be a guess.
 */
export function vagueLines(
  candidates: readonly { messages: readonly Message[] }[],
  lines: readonly Line[],
): Set<number> {
  const messages = candidates.map((candidate) =>
    candidate.messages.map(({ template }) => ({ template, words: wordsOf(template) })),
  )
  const isVague = (line: Line): boolean => {
    const begins = messages.filter((one) =>
      one.some((message) => tellingBeforeBreak(message, line) >= weights.fewestSharedOfBegun),
    )
    return (
      begins.length > weights.mostBegun && tellingOf(line.words) < weights.fewestSharedOfCutLine
    )
  }
  return new Set(lines.flatMap((line, at) => (isVague(line) ? [at] : [])))
}

/** How a message fits, in words for the reader. */
export function wordsFor(fit: Fit): string {
  if (fit.differing === 0) return 'message, word for word'
  if (fit.ofMessage < weights.leastFit || fit.begun > 0) return 'message, cut short'
  return fit.differing === 1 ? 'message, 1 word differs' : `message, ${fit.differing} words differ`
}

/** True when the words stand in the line one after the other. */
const isRun = (words: readonly string[], line: readonly string[]): boolean =>
  ` ${line.join(' ')} `.includes(` ${words.join(' ')} `)
