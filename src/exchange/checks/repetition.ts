import { toText } from '@/site/prose/text'
import type { Article } from '../article-schema'
import { faultAt, type ContentSet, type Entry } from '../content-set'
import type { Fault } from '../fault'
import { fromMarkdown } from '../markdown'
import { articlePlainText, articleProse } from '../prose-fields'
import type { Path } from '../yaml-source'

const SHINGLE = 8
const LIMIT = 0.3

// These name roles, versions and titles, which are the same wherever they hold.
const isFact = (path: Path): boolean =>
  path[0] === 'seo' || path[0] === 'appliesTo' || path[2] === 'needs' || path[2] === 'undo'

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

type Passage = { path: Path; text: string }

const passages = (article: Article): Passage[] => [
  ...articlePlainText(article).filter(({ path }) => !isFact(path)),
  ...articleProse(article).map(({ path, markdown }) => ({
    path,
    text: toText(fromMarkdown(markdown)),
  })),
]

const shinglesOf = (article: Article): Set<string> => {
  const shingles = new Set<string>()
  for (const { text } of passages(article)) {
    const words = wordsOf(text)
    for (let at = 0; at + SHINGLE <= words.length; at++) {
      shingles.add(words.slice(at, at + SHINGLE).join(' '))
    }
  }
  return shingles
}

/** How much of two articles is the same: shared runs of 8 words over all of them, 0 to 1. */
export type Likeness = { a: string; b: string; score: number }

/** Pairs of articles that share any run of 8 words, the most alike first. */
export const measureLikeness = (entries: readonly Entry<'errors'>[]): Likeness[] => {
  const sets = entries.map(({ value }) => shinglesOf(value))
  const holders = new Map<string, number[]>()
  sets.forEach((shingles, index) => {
    for (const shingle of shingles) {
      const list = holders.get(shingle)
      if (list) list.push(index)
      else holders.set(shingle, [index])
    }
  })
  const shared = new Map<string, number>()
  for (const list of holders.values()) {
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1))
        shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1)
    })
  }
  return [...shared]
    .map(([pair, count]) => {
      const [a = 0, b = 0] = pair.split(' ').map(Number)
      const all = sets[a]!.size + sets[b]!.size - count
      return { a: entries[a]!.value.slug, b: entries[b]!.value.slug, score: count / all }
    })
    .sort((one, other) => other.score - one.score)
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?:])\s+|\n/)
    .map((sentence) => wordsOf(sentence).join(' '))
    .filter((sentence) => sentence.split(' ').length >= SHINGLE)

const checkSentences = (entries: readonly Entry<'errors'>[]): Fault[] => {
  const first = new Map<string, string>()
  return entries.flatMap((entry) => {
    const own = new Map<string, Path>()
    for (const { path, text } of passages(entry.value)) {
      for (const sentence of sentencesOf(text)) own.set(sentence, path)
    }
    return [...own].flatMap(([sentence, path]) => {
      const other = first.get(sentence)
      if (other === undefined) {
        first.set(sentence, entry.file)
        return []
      }
      return [
        faultAt(
          entry,
          path,
          `the sentence "${sentence}" stands in ${other} too: say it for this error`,
        ),
      ]
    })
  })
}

/** No sentence of 8 words or more in two articles, and no two articles that are mostly alike. */
export const checkRepetition = (set: ContentSet): Fault[] => [
  ...checkSentences(set.errors),
  ...measureLikeness(set.errors)
    .filter(({ score }) => score > LIMIT)
    .flatMap(({ a, b, score }) =>
      set.errors
        .filter(({ value }) => value.slug === b)
        .map((entry) =>
          faultAt(entry, [], `${Math.round(score * 100)} % the same as ${a}, 30 % at most`),
        ),
    ),
]
