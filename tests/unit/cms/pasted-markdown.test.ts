import { expect, test } from 'vitest'
import { blocksFromMarkdown } from '@/cms/admin/paste/blocks-from-markdown'
import { hasMarkdownSigns } from '@/cms/admin/paste/markdown-signs'
import { printMarkdown } from '@/site/prose/markdown'

test.each([
  '# A heading',
  'text\n\n## Another\n\nmore',
  '- one\n- two',
  '1. one\n2. two',
  '```\ncode\n```',
  'this is **bold** text',
  'run `ipconfig`',
  'see [the manual](https://example.com/manual)',
  'see [our page](/errors/x)',
])('%j is Markdown', (text) => {
  expect(hasMarkdownSigns(text)).toBe(true)
})

test.each([
  'Access is denied. (Exception from HRESULT: 0x80070005)',
  'ORA-12541: TNS:no listener',
  'Application * was not found in *',
  'C:\\my_files\\a_b_c.txt',
  '2 * 3 * 4',
  '- a single line with a dash',
  '#1 priority',
  "can't find 'x' or `y",
  'array[0](call)',
  'one\ntwo\nthree',
  '',
])('%j is plain text', (text) => {
  expect(hasMarkdownSigns(text)).toBe(false)
})

test('Markdown from anywhere becomes prose that this site allows', () => {
  expect(
    printMarkdown(
      blocksFromMarkdown(
        '# Why\n\n> It is *late*.\n\n* one\n* two\n\n---\n\n```powershell title="x"\nGet-Item\n```',
      ),
    ),
  ).toBe('**Why**\n\nIt is _late_.\n\n- one\n- two\n\n```powershell\nGet-Item\n```')
})

test('a placeholder is no HTML: it stays; tags that only format go', () => {
  expect(
    printMarkdown(
      blocksFromMarkdown(
        '- Open <app-name> in **<b>bold</b>**\n- ![the menu](https://example.com/x.png)',
      ),
    ),
  ).toBe('- Open \\<app-name> in **bold**\n- the menu')
})
