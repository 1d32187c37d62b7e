import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromMarkdown, parseMarkdown, readProse } from '@/exchange/markdown'
import { fromLexical } from '@/site/prose/from-lexical'
import { toHtml } from '@/site/prose/html'
import { toMarkdown } from '@/site/prose/markdown'
import { toText } from '@/site/prose/text'
import { richText } from './arbitrary-prose'

test('any rich text: Markdown out, in and out again is the same bytes and the same page', () => {
  fc.assert(
    fc.property(richText, (state) => {
      const markdown = toMarkdown(state)
      const again = fromMarkdown(markdown)
      expect(readProse(parseMarkdown(markdown)).faults).toEqual([])
      expect(fromLexical(again)).toEqual(fromLexical(state))
      expect(toMarkdown(again)).toBe(markdown)
      expect(toHtml(again)).toBe(toHtml(state))
      expect(toText(again)).toBe(toText(state))
    }),
    { numRuns: Number(process.env.FC_RUNS ?? 500) },
  )
})
