import { expect, test } from 'vitest'
import { fromMarkdown } from '@/exchange/markdown'
import { toMarkdown } from '@/site/prose/markdown'
import type { RichText, RichTextNode } from '@/site/prose/model'

const state = (...children: RichTextNode[]): RichText => ({
  root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
})
const text = (value: string, format = 0): RichTextNode => ({
  type: 'text',
  version: 1,
  text: value,
  format,
})
const paragraph = (...children: RichTextNode[]): RichTextNode => ({
  type: 'paragraph',
  version: 1,
  children,
})
const markdownOf = (...children: RichTextNode[]): string =>
  toMarkdown(state(paragraph(...children)))

const canonical = (written: string): string => toMarkdown(fromMarkdown(written))

test('every way to write a thing becomes one', () => {
  expect(canonical('__bold__ *italic* ***both***')).toBe('**bold** _italic_ **_both_**')
  expect(canonical('* a\n* b\n    1) c\n    2) d\n')).toBe('- a\n- b\n  1. c\n  2. d')
  expect(canonical('wrapped\nlines  \nand a break')).toBe('wrapped lines\\\nand a break')
  expect(canonical('~~~\nplain\n~~~')).toBe('```text\nplain\n```')
  expect(canonical('<https://a.example/b>')).toBe('[https://a.example/b](https://a.example/b)')
})

test('text that looks like Markdown stays text', () => {
  expect(markdownOf(text('# no heading'))).toBe('\\# no heading')
  expect(markdownOf(text('1. no list'))).toBe('1\\. no list')
  expect(markdownOf(text('- no list'))).toBe('\\- no list')
  expect(markdownOf(text('*no* emphasis, `no` code, [no](link)'))).toBe(
    '\\*no\\* emphasis, \\`no\\` code, \\[no\\](link)',
  )
  expect(markdownOf(text('<tenant-id> & &amp; snake_case a_b_'))).toBe(
    '\\<tenant-id> & \\&amp; snake_case a_b\\_',
  )
  expect(markdownOf(text('5 < 6, C:\\Windows'))).toBe('5 < 6, C:\\\\Windows')
})

test('white space at the edge of a format is not part of it', () => {
  expect(markdownOf(text('a'), text(' bold ', 1), text('b'))).toBe('a **bold** b')
  expect(markdownOf(text('  a  '), text('   ', 2))).toBe('a')
})

test('emphasis beside letters is written so that it is read again', () => {
  expect(markdownOf(text('re'), text('start', 2), text('ed'))).toBe('r&#x65;_start_&#x65;d')
  expect(markdownOf(text('re'), text('start', 1), text('ed'))).toBe('re**start**ed')
})

test('links lead where links may, others are their text', () => {
  const link = (url: string): RichTextNode => ({
    type: 'link',
    version: 3,
    fields: { url, linkType: 'custom', newTab: true },
    children: [text('here')],
  })
  expect(markdownOf(link('https://a.example/x_(1)?b=1&c=2'))).toBe(
    '[here](https://a.example/x_%281%29?b=1&c=2)',
  )
  expect(markdownOf(link('/errors/x#step-1'))).toBe('[here](/errors/x#step-1)')
  expect(markdownOf(link('javascript:alert(1)'))).toBe('here')
})

test('two lists in a row stay two', () => {
  const list = (listType: string, value: string): RichTextNode => ({
    type: 'list',
    version: 1,
    listType,
    start: 1,
    children: [{ type: 'listitem', version: 1, children: [text(value)] }],
  })
  expect(toMarkdown(state(list('bullet', 'a'), list('bullet', 'b'), list('number', 'c')))).toBe(
    '- a\n\n* b\n\n1. c',
  )
})

test('a code block keeps its fences apart from its text', () => {
  const code = { blockType: 'code', language: 'bash', code: 'echo "```"\n' }
  expect(toMarkdown(state({ type: 'block', version: 2, fields: code }))).toBe(
    '````bash\necho "```"\n````',
  )
})

test('nothing is an empty string, and an empty string is one empty paragraph', () => {
  expect([toMarkdown(null), toMarkdown(state(paragraph())), toMarkdown(undefined)]).toEqual([
    '',
    '',
    '',
  ])
  expect(fromMarkdown('').root.children).toEqual([
    {
      type: 'paragraph',
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      textFormat: 0,
      textStyle: '',
      children: [],
    },
  ])
})
