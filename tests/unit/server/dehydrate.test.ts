import { expect, test } from 'vitest'
import { dehydrate } from '@/server/pages/dehydrate'

const jsonLd = '<script type="application/ld+json">{"@type":"HowTo","text":"a < b"}</script>'
const ours = '<script src="/assets/site-ABC.js" defer=""></script>'

test('a page keeps structured data and our scripts, and loses those of Next', () => {
  const page = `<head><link rel="stylesheet" href="/_next/static/a.css"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/b.js"/><link rel="preload" as="font" href="/_next/static/c.woff2"/>${ours}<script src="/_next/static/b.js" async=""></script></head><body><div hidden=""><!--$--><!--/$--></div><p>one<!-- --> two</p>${jsonLd}<script>self.__next_f.push([1,"<p>a</p>"])</script></body>`
  expect(dehydrate(page)).toBe(
    `<head><link rel="stylesheet" href="/_next/static/a.css"/><link rel="preload" as="font" href="/_next/static/c.woff2"/>${ours}</head><body><p>one two</p>${jsonLd}</body>`,
  )
})

test('a comment of the author is no mark of React', () => {
  expect(dehydrate('<!-- kept --><!--$?--><!--/$-->')).toBe('<!-- kept -->')
})

test('a page of which a late script takes a piece over keeps that script, its data and the marks of React', () => {
  const left = '<script id="facts" type="application/json">{"a":"&"}</script>'
  const late = '<script type="text/late" src="/assets/a.js"></script>'
  const page = `<head><link rel="preload" as="script" fetchPriority="low" href="/_next/b.js"/><link rel="stylesheet" href="/_next/a.css"/>${ours}<script src="/_next/b.js" async=""></script></head><body><div id="x">one<!-- -->2</div>${left}${late}<script>self.__next_f.push([1,"<p>a</p>"])</script></body>`
  expect(dehydrate(page)).toBe(
    `<head><link rel="stylesheet" href="/_next/a.css"/>${ours}</head><body><div id="x">one<!-- -->2</div>${left}${late}</body>`,
  )
})

test('a page of many opened and never closed scripts takes no time', () => {
  const began = performance.now()
  dehydrate('<script <'.repeat(20_000))
  expect(performance.now() - began).toBeLessThan(1_000)
})
