import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

/** The articles that a section of the review names, in the order in which it names them. */
const namedUnder = (review: string, heading: string): string[] => {
  const section = review.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  return [...section.matchAll(/^- ([a-z0-9-]+): /gm)].map((match) => match[1]!)
}

test('the review names every article once, as corrected or as checked', async () => {
  const review = await readFile('docs/content-review.md', 'utf8')
  const named = [...namedUnder(review, 'Corrected'), ...namedUnder(review, 'Checked')]
  const articles = (await readdir('content/errors')).map((file) => file.replace(/\.md$/, ''))
  expect(named.toSorted()).toEqual(articles.toSorted())
})
