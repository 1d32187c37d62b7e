import { expect, test } from 'vitest'
import { allowedHref } from '@/site/prose/href'

test.each([
  ['https://a.example/b?c=d#e', 'https://a.example/b?c=d#e'],
  [' https://a.example/ ', 'https://a.example/'],
  ['HTTPS://a.example', 'HTTPS://a.example'],
  ['/errors/x', '/errors/x'],
  ['mailto:someone@a.example', 'mailto:someone@a.example'],
  ['https://a.example/"onclick=alert(1)', 'https://a.example/%22onclick=alert%281%29'],
  ['https://a.example/a b', 'https://a.example/a%20b'],
  ['https://a.example/ä', 'https://a.example/ä'],
])('a link may lead to %s', (target, href) => {
  expect(allowedHref(target)).toBe(href)
  expect(allowedHref(href)).toBe(href)
})

test.each([
  'http://a.example',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//a.example',
  'errors/x',
  '#step-1',
  'https:',
  'https:///x',
  'mailto:',
  '',
])('a link may not lead to %j', (target) => {
  expect(allowedHref(target)).toBe(null)
})

test('a backslash does not make a host of a path', () => {
  expect(allowedHref('/\\a.example')).toBe('/%5Ca.example')
})
