import { align, type Alignment, type Weigh } from './align'
import { weights } from './weights'
import { isCommon, wordsOf } from './words'

/** What is known of an article that may be offered. */
export type Candidate = {
  id: number
  slug: string
  title: string
  codes: readonly string[]
  family: string | null
  productNames: readonly string[]
  /** Codes of the text that led to it, with their place among the article's codes. */
  hits: readonly { code: string; place: number }[]
  /** Templates of its messages that share words with the text. */
  templates: readonly string[]
}

export type Text = {
  /** Codes of the text, the root cause first. */
  codes: readonly string[]
  /** Message lines of the text, the likeliest first. */
  templates: readonly string[]
}

export type Ranked = { candidate: Candidate; score: number; because: string[] }

/**
 * Candidates in the order of their evidence, with reasons in words for the reader; those without
 * enough of it are left out. Pure.
 */
export function rank(candidates: readonly Candidate[], text: Text, weigh: Weigh): Ranked[] {
  const lines = text.templates.map(wordsOf)
  return candidates
    .map((candidate) => judge(candidate, text, lines, weigh))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.candidate.id - b.candidate.id)
}

function judge(
  candidate: Candidate,
  text: Text,
  lines: readonly (readonly string[])[],
  weigh: Weigh,
): Ranked {
  const because: string[] = []
  let score = 0
  for (const { code, place } of candidate.hits) {
    score = Math.max(score, codeScore(text.codes.indexOf(code), place))
    because.push(place === 0 ? `code ${code}` : `also names code ${code}`)
  }
  const fit = bestFit(candidate, lines, weigh)
  const isAboutAnother = score === 0 && candidate.codes.length > 0 && text.codes.length > 0
  if (fit && isEnough(fit, isAboutAnother)) {
    const worth = Math.max(fit.ofMessage, fit.ofLine * 0.95)
    score = score > 0 ? score + weights.messageBesideCode * worth : weights.message * worth
    because.push(wordsFor(fit))
  }
  const product = candidate.productNames.find((name) => isNamed(name, text.templates))
  if (score > 0 && product) {
    score += weights.product
    because.push(`${product} is named`)
  }
  return { candidate, score: Math.round(score * 100) / 100, because: [...new Set(because)] }
}

function codeScore(placeInText: number, placeInArticle: number): number {
  if (placeInText < 0) return 0
  const whole = placeInArticle === 0 ? weights.codePrimary : weights.codeNamed
  return Math.max(weights.codeLeast, whole - weights.perPlace * placeInText)
}

type Fit = Alignment & { telling: number; tellingOfLine: number }

function bestFit(
  candidate: Candidate,
  lines: readonly (readonly string[])[],
  weigh: Weigh,
): Fit | null {
  let best: Fit | null = null
  for (const template of candidate.templates) {
    const message = wordsOf(template)
    const telling = tellingOf(message)
    for (const line of lines) {
      const fit = { ...align(message, line, weigh), telling, tellingOfLine: tellingOf(line) }
      const worth = fit.ofMessage + fit.ofLine * 0.25
      if (!best || worth > best.ofMessage + best.ofLine * 0.25) best = fit
    }
  }
  return best
}

const tellingOf = (words: readonly string[]): number =>
  words.filter((word) => !isCommon(word)).length

/** Either most of the message stands in the line, or a line cut short stands in the message. */
function isEnough(fit: Fit, isAboutAnother: boolean): boolean {
  const least = isAboutAnother ? weights.leastFitOtherCode : weights.leastFit
  const isWhole =
    fit.ofMessage >= least && fit.shared >= Math.min(fit.telling, weights.fewestShared)
  const isCut =
    fit.ofLine >= Math.max(least, weights.leastFitOfCutLine) &&
    fit.shared >= weights.fewestSharedOfCutLine &&
    fit.tellingOfLine >= weights.fewestSharedOfCutLine
  return isWhole || isCut
}

function wordsFor(fit: Fit): string {
  if (fit.differing === 0) return 'message, word for word'
  if (fit.ofMessage < weights.leastFit) return 'message, cut short'
  return fit.differing === 1 ? 'message, 1 word differs' : `message, ${fit.differing} words differ`
}

const isNamed = (product: string, templates: readonly string[]): boolean =>
  templates.some((template) => template.toLowerCase().includes(product.toLowerCase()))
