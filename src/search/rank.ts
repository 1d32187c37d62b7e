import type { Weigh } from './align'
import { fitsOf, isEnough, vagueLines, wordsFor, type Fit, type Line } from './fits'
import { plainWords } from './plain-words'
import { sharedFamilies, weights } from './weights'
import { wordsOf } from './words'

/** What is known of an article that may be offered. */
export type Candidate = {
  id: number
  slug: string
  title: string
  codes: readonly string[]
  family: string | null
  products: readonly number[]
  productNames: readonly string[]
  /** Codes of the text that led to it, with their place among the article's codes. */
  hits: readonly { code: string; place: number }[]
  /** Templates of its message and variants that share words with the text. */
  messages: readonly { template: string; isVariant: boolean }[]
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
  const lines = text.templates.map((template) => ({ template, words: wordsOf(template) }))
  const known = {
    ...text,
    lines,
    vague: vagueLines(candidates, lines),
    shared: sharedCodes(candidates),
    plain: text.templates.map(asPlain),
    about: candidates.filter(({ hits }) => hits.some(({ place }) => place === 0)),
  }
  return candidates
    .map((candidate) => judge(candidate, known, weigh))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.candidate.id - b.candidate.id)
}

type Known = Text & {
  lines: readonly Line[]
  /** Lines that break off where too many messages go on. */
  vague: ReadonlySet<number>
  /** Codes of the text that many different errors share. */
  shared: ReadonlySet<string>
  /** The lines as plain words with a space on either side, for names. */
  plain: readonly string[]
  /** The articles that are about codes of the text. */
  about: readonly Candidate[]
}

/** The family of a code is known from the article that is about it. */
const sharedCodes = (candidates: readonly Candidate[]): Set<string> =>
  new Set(
    candidates
      .filter(({ family }) => family !== null && sharedFamilies.has(family))
      .flatMap(({ hits }) => hits.filter(({ place }) => place === 0).map(({ code }) => code)),
  )

function judge(candidate: Candidate, text: Known, weigh: Weigh): Ranked {
  const because: string[] = []
  let score = 0
  for (const { code, place } of candidate.hits) {
    score = Math.max(score, codeScore(text, code, place))
    because.push(place === 0 ? `code ${code}` : `also names code ${code}`)
  }
  const isAboutAnother = score === 0 && candidate.codes.length > 0 && text.codes.length > 0
  const fits = fitsOf(candidate.messages, text.lines, weigh).filter((fit) =>
    isEnough(fit, isAboutAnother, text.vague.has(fit.line)),
  )
  const [best] = fits
  if (best) {
    score = Math.max(
      score > 0 ? score + weights.messageBesideCode * closeness(best) : 0,
      messageScore(candidate, fits, best),
    )
    because.push(wordsFor(best))
  }
  const product = candidate.productNames.find((name) => isNamed(name, text.plain))
  if (score > 0 && product) {
    score += weights.product
    because.push(`${product} is named`)
  }
  if (score > 0 && text.about.some((other) => isKin(candidate, other))) {
    score += weights.kin
    because.push('same product, code family')
  }
  return { candidate, score: Math.round(score * 100) / 100, because: [...new Set(because)] }
}

function codeScore(text: Known, code: string, placeInArticle: number): number {
  const placeInText = text.codes.indexOf(code)
  if (placeInText < 0) return 0
  const whole = placeInArticle === 0 ? weights.codePrimary : weights.codeNamed
  const worth =
    whole - (text.shared.has(code) ? weights.sharedCode : 0) - weights.perPlace * placeInText
  return Math.max(weights.codeLeast, worth)
}

/** How much of both stands in the other: of two messages that fit, the one that says more of the line. */
const closeness = (fit: Fit): number => (fit.ofMessage + fit.ofLine) / 2

/**
 * What the messages of an article are worth. One that fits whole may beat the page of a code that it
 * holds; a variant may not, for it often leaves open which code that is.
 */
function messageScore(candidate: Candidate, fits: readonly Fit[], best: Fit): number {
  const whole = fits.filter((fit) => !fit.isVariant && fit.ofMessage >= weights.leastOfWhole)
  const shared = whole.reduce((all, fit) => all + fit.shared, 0)
  const details =
    weights.furtherLine * Math.max(0, whole.length - 1) -
    weights.perLine * best.line -
    (best.isVariant ? weights.variant : 0)
  const fillsLine = best.ofLine >= weights.leastOfLineOfWhole && whole.includes(best)
  const isWhole = fillsLine && shared >= weights.fewestSharedOfWhole
  const isCertain = isWhole && best.shared >= weights.fewestSharedOfCertain
  const plain =
    weights.message * Math.max(best.ofMessage, best.ofLine * 0.95) +
    Math.max(details, -weights.perLine)
  const mayBeWhole = isWhole && (candidate.codes.length === 0 || whole.length > 1)
  if (!mayBeWhole) return plain
  const base =
    isCertain && candidate.codes.length === 0 ? weights.messageCertain : weights.messageWhole
  return Math.max(plain, base + weights.messageBesideCode * closeness(best) + details)
}

const asPlain = (text: string): string => ` ${plainWords(text).join(' ')} `

/** Names are whole words: `Go` is not named by `Google`. */
const isNamed = (product: string, lines: readonly string[]): boolean =>
  lines.some((line) => line.includes(asPlain(product)))

/** Of the same product and kind of code, and not itself about a code of the text. */
const isKin = (candidate: Candidate, other: Candidate): boolean =>
  candidate.family !== null &&
  candidate.family === other.family &&
  !candidate.hits.some(({ place }) => place === 0) &&
  candidate.products.some((product) => other.products.includes(product))
