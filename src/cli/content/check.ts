import path from 'node:path'
import { checkContent } from '@/exchange/check'
import { measureLikeness } from '@/exchange/checks/repetition'
import type { ContentSet } from '@/exchange/content-set'
import { printFault } from '@/exchange/fault'
import { readFiles } from '@/exchange/read-files'
import { contentRoot, plural } from './words'

/** True for files at or below one of the paths; for all when no path was given. */
const within = (paths: readonly string[]) => {
  const wanted = paths.map((given) => path.resolve(given))
  return (file: string): boolean => {
    const found = path.resolve(file)
    return (
      wanted.length === 0 ||
      wanted.some((given) => found === given || found.startsWith(given + path.sep))
    )
  }
}

/** Prints how many of the lists hold each name, the most held first. */
const printCounts = (heading: string, lists: readonly (readonly string[])[]): void => {
  const counts = new Map<string, number>()
  for (const name of lists.flatMap((list) => [...new Set(list)]))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  console.log(`\n${heading}`)
  for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(4)}  ${name}`)
}

const printReport = (set: ContentSet): void => {
  const categoryOf = new Map(set.products.map(({ value }) => [value.slug, value.category ?? '–']))
  const products = set.errors.map(({ value }) => value.products ?? [])
  printCounts('Articles by product', products)
  printCounts(
    'Articles by category',
    products.map((slugs) => slugs.map((slug) => categoryOf.get(slug) ?? 'unknown')),
  )
  const words = set.errors.map(({ text }) => text.split(/\s+/).length)
  const sources = set.errors.map(({ value }) => value.sources?.length ?? 0)
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
  console.log(`\n${sum(words)} words and ${sum(sources)} sources in ${plural(words.length, 'article')}`)
  console.log('\nMost alike (shared runs of 8 words)')
  for (const { a, b, score } of measureLikeness(set.errors).slice(0, 10)) {
    console.log(`  ${score.toFixed(3)}  ${a}  ${b}`)
  }
}

/** Prints the faults of the content at the paths, judged against all of `content/`. Gives the exit code. */
export const runCheck = async (paths: readonly string[], isReport: boolean): Promise<number> => {
  const { files, faults } = await readFiles([contentRoot])
  const { set, faults: found } = await checkContent(files)
  const isWanted = within(paths)
  const shown = [...faults, ...found].filter(({ file }) => isWanted(file))
  const count = files.filter(({ file }) => isWanted(file)).length
  for (const fault of shown) console.log(printFault(fault))
  if (isReport) printReport(set)
  const result = shown.length === 0 ? 'no fault' : plural(shown.length, 'fault')
  console.log(`${plural(count, 'file')} checked, ${result}`)
  return shown.length === 0 ? 0 : 1
}
