import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromMarkdown } from '@/exchange/markdown'
import { toHtml } from '@/site/prose/html'
import { toText } from '@/site/prose/text'
import { richText } from '../../exchange/arbitrary-prose'

const written = `The **secret** is _wrong_: \`az login\`, see [the list](https://a.example/?a=1&b=2).

- \\<one>
  1. nested

\`\`\`bash
echo "<hi>"
\`\`\`
`

test('prose as HTML: everything escaped, nothing but the elements of prose', () => {
  expect(toHtml(fromMarkdown(written))).toBe(
    [
      '<p>The <strong>secret</strong> is <em>wrong</em>: <code>az login</code>, see <a href="https://a.example/?a=1&amp;b=2">the list</a>.</p>',
      '<ul><li>&lt;one&gt;<ol><li>nested</li></ol></li></ul>',
      '<pre><code>echo &quot;&lt;hi&gt;&quot;</code></pre>',
    ].join('\n'),
  )
})

test('a code block goes through the highlighter with its raw text and language', () => {
  const highlight = (code: string, language: string): string =>
    `<pre>${language}:${code.length}</pre>`
  expect(toHtml(fromMarkdown('```bash\n<hi>\n```'), { highlight })).toBe('<pre>bash:4</pre>')
})

test('prose as plain text', () => {
  expect(toText(fromMarkdown(written))).toBe(
    'The secret is wrong: az login, see the list.\n• <one>\n  1. nested\necho "<hi>"',
  )
})

test('whatever is stored, no element, attribute or link scheme gets through that prose does not have', () => {
  const element =
    /^<\/?(?:p|strong|em|code|pre|ul|ol|li|a|br)(?: (?:href="(?:https:|mailto:|\/(?!\/))[^"<>]*"|start="\d+"))?>$/i
  fc.assert(
    fc.property(richText, (state) => {
      const tags = toHtml(state).match(/<[^>]*>/g) ?? []
      expect(tags.filter((tag) => !element.test(tag))).toEqual([])
    }),
  )
})
