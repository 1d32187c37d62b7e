import { faultAt, type ContentSet, type Entry } from '../content-set'
import type { Fault } from '../fault'
import { articlePlainText, articleProse } from '../prose-fields'
import type { Path } from '../yaml-source'

/** Words that say nothing, hurry the reader or sell. */
const forbidden: readonly { pattern: RegExp; instead: string }[] = [
  { pattern: /\b(?:simply|just) (?:click|run|open|go|do|follow|use|add|set)\b/i, instead: 'say it without "simply" or "just"' },
  { pattern: /\b(?:obviously|of course|needless to say|as everyone knows)\b/i, instead: 'leave it out' },
  { pattern: /\b(?:please note|it is important to note|it's worth noting|note that)\b/i, instead: 'say the thing itself' },
  { pattern: /\bin this (?:article|guide|post|tutorial)\b/i, instead: 'leave it out' },
  { pattern: /\b(?:seamless(?:ly)?|robust|leverage[sd]?|delve|dive into|game[- ]changer|cutting[- ]edge)\b/i, instead: 'use a plain word' },
  { pattern: /\b(?:click here|read more here)\b/i, instead: 'let the link text say where it leads' },
  { pattern: /\b(?:lorem ipsum|todo|tbd|fixme|xxx+)\b/i, instead: 'finish the text' },
  { pattern: /\b(?:hope this helps|happy (?:coding|debugging)|good luck)\b/i, instead: 'leave it out' },
] // prettier-ignore

const checkWords = (entry: Entry<'errors' | 'faqs'>, path: Path, text: string): Fault[] =>
  forbidden.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(text)
    return found ? [faultAt(entry, path, `"${found[0]}": ${instead}`)] : []
  })

const checkLengths = (entry: Entry<'errors'>): Fault[] => {
  const { title, seo, steps = [], causes = [] } = entry.value
  const faults: Fault[] = []
  const report = (path: Path, message: string): void => {
    faults.push(faultAt(entry, path, message))
  }
  if (title.length > 110) report(['title'], `title has ${title.length} characters, 110 at most`)
  if (/^how to\b/i.test(title)) report(['title'], 'leave out "How to": the heading has it')
  if (seo?.title && seo.title.length > 60) {
    report(['seo', 'title'], `seo.title has ${seo.title.length} characters, 60 at most`)
  }
  const description = seo?.description
  if (description && (description.length < 70 || description.length > 160)) {
    report(
      ['seo', 'description'],
      `seo.description has ${description.length} characters: 70 to 160`,
    )
  }
  for (const [list, items] of Object.entries({ causes, steps })) {
    items.forEach(({ title: text }, index) => {
      if (text.endsWith('.') && !text.endsWith('…')) {
        report([list, index, 'title'], `${list}[${index + 1}].title: no full stop at the end`)
      }
    })
  }
  return faults
}

/** What a program can see of the style guide: lengths and words. */
export const checkStyle = (set: ContentSet): Fault[] => [
  ...set.errors.flatMap((entry) => [
    ...checkLengths(entry),
    ...articlePlainText(entry.value).flatMap(({ path, text }) => checkWords(entry, path, text)),
    ...articleProse(entry.value).flatMap(({ path, markdown }) => checkWords(entry, path, markdown)),
  ]),
  ...set.faqs.flatMap((entry) => checkWords(entry, ['answer'], entry.value.answer)),
]
