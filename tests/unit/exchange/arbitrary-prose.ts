import fc from 'fast-check'
import type { RichText, RichTextNode } from '@/site/prose/model'

/** Strings that have broken Markdown and YAML writers before. */
const hostile = [
  '`', '``', '```', '*', '**', '_', '__', '***', '[', ']', '](', '[a](b)', '![', '<', '<b>', '</b>', '<!--', '<a@b.c>', '<https://x.y>',
  '&amp;', '&', '&#', '&#x41;', ';', '\\', '\\\\', '---', '===', '=', '-', '- ', '+ ', '1. ', '12) ', '#', '# ', '######', '>', '~~~', '~~',
  '|', ' | --- |', ' ', '  ', '    ', '\t', '\n', '\r\n', '\u00a0', '\u2028', '\u200f', '\u202e', '\ufeff', '\u0000', '\u0007', '\u0085', '\ud83d',
  '🙂', '👩‍💻', 'é', 'e\u0301', 'ключ', '密码', 'كلمة', '!', '"', "'", ':', ': ', ' #', '{', '}', '%', '@', '?', '? ', 'a', 'b', 'snake_case', 'x', '5', 'null',
  'true', '~', '0x80070005', '2026-11-23', '<tenant-id>', 'https://a.b/c', '“', '—', '.', ',', '(', ')',
] // prettier-ignore

export const hostileText = (maxLength = 6): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(fc.constantFrom(...hostile), { maxLength })
        .map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )

const text: fc.Arbitrary<RichTextNode> = fc.record({
  type: fc.constant('text'),
  version: fc.constant(1),
  text: hostileText(),
  format: fc.constantFrom(0, 0, 1, 2, 3, 16, 17, 18, 19, 8),
})
const lineBreak: fc.Arbitrary<RichTextNode> = fc.constant({ type: 'linebreak', version: 1 })
const url = fc.oneof(
  fc.constantFrom(
    'https://a.example/x',
    '/errors/a',
    'mailto:a@b.c',
    'javascript:alert(1)',
    'http://a',
    '//a',
    '#a',
  ),
  hostileText().map((tail) => `https://a.example/${tail}`),
  hostileText(),
)
const link: fc.Arbitrary<RichTextNode> = fc.record({
  type: fc.constantFrom('link', 'autolink'),
  version: fc.constant(3),
  fields: fc.record({ url, linkType: fc.constant('custom'), newTab: fc.boolean() }),
  children: fc.array(fc.oneof(text, lineBreak), { maxLength: 3 }),
})
const inline = fc.array(fc.oneof({ weight: 4, arbitrary: text }, lineBreak, link), { maxLength: 6 })
const paragraph: fc.Arbitrary<RichTextNode> = fc.record({
  type: fc.constant('paragraph'),
  version: fc.constant(1),
  children: inline,
})
const { list } = fc.letrec<{ list: RichTextNode; item: RichTextNode }>((tie) => ({
  list: fc.record({
    type: fc.constant('list'),
    version: fc.constant(1),
    listType: fc.constantFrom('bullet', 'number', 'check'),
    start: fc.constantFrom(1, 1, 0, 7, 99_999, -3, 1.5),
    children: fc.array(tie('item'), { maxLength: 4 }),
  }),
  item: fc.record({
    type: fc.constant('listitem'),
    version: fc.constant(1),
    children: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      inline,
      fc.tuple(tie('list')),
      fc.tuple(text, tie('list')),
    ),
  }),
}))
const code: fc.Arbitrary<RichTextNode> = fc.record({
  type: fc.constant('block'),
  version: fc.constant(2),
  fields: fc.record({
    blockType: fc.constant('code'),
    language: fc.constantFrom('powershell', 'bash', '', 'c++', 'a b', '`'),
    code: hostileText(12),
  }),
})
const block = fc.oneof({ weight: 2, arbitrary: paragraph }, list, code)

/** Any rich text that an editor, an API client or a bug could store. */
export const richText: fc.Arbitrary<RichText> = fc
  .array(block, { maxLength: 4 })
  .map((children) => ({
    root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
  }))
