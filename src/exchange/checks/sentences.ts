import { toText } from '@/site/prose/text'
import { faultAt, type ContentSet } from '../content-set'
import type { Fault } from '../fault'
import { fromMarkdown } from '../markdown'
import { articlePlainText, articleProse } from '../prose-fields'

/** Words a sentence; a reader in a hurry loses the thread of longer ones. */
const LONGEST = 35

const countWords = (sentence: string): number => sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

const longSentences = (text: string): string[] =>
  text.split(/(?<=[.!?:;])\s+|\n/).filter((sentence) => countWords(sentence) > LONGEST)

/** Sentences that can be read once and understood. */
export const checkSentenceLength = (set: ContentSet): Fault[] =>
  set.errors.flatMap((entry) =>
    [
      ...articlePlainText(entry.value),
      ...articleProse(entry.value).map(({ path, markdown }) => ({
        path,
        text: toText(fromMarkdown(markdown)),
      })),
    ].flatMap(({ path, text }) =>
      longSentences(text).map((sentence) => {
        const start = sentence.split(/\s+/).slice(0, 6).join(' ')
        const words = `${countWords(sentence)} words, ${LONGEST} at most`
        return faultAt(entry, path, `the sentence "${start} …" has ${words}: make two of it`)
      }),
    ),
  )
