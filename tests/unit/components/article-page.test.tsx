import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ArticlePage } from '@/components/article/article-page'
import { JsonLd } from '@/components/layout/json-ld'
import type { ArticleView } from '@/site/views'
import { articleView, bareArticleView } from '@tests/fixtures/views'

const render = (article: ArticleView) => renderToStaticMarkup(<ArticlePage article={article} />)

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

const headings = (html: string, level: number) =>
  [...html.matchAll(new RegExp(`<h${level}[^>]*>(.*?)</h${level}>`, 'g'))].map(([, inner = '']) =>
    textOf(inner.replace(/<a [^>]*>#<\/a>/, '')),
  )

describe('a fix page', () => {
  test('has one main heading: "How to Fix " and the title', () => {
    expect(headings(render(articleView), 1)).toEqual([
      'How to Fix AADSTS7000215: Invalid client secret provided',
    ])
  })

  test('has every section of the page that this project began with, in its order', () => {
    expect(headings(render(articleView), 2)).toEqual([
      'Error message',
      'What this error means',
      'Why this happens',
      'Step-by-step fix',
      'Affected products',
      'Still broken? Try these',
      'Related errors',
      'Frequently asked questions',
      'Sources',
      'Did this fix it?',
    ])
  })

  test('ends with the ways on: product, decoder, homepage', () => {
    expect(textOf(render(articleView))).toContain(
      'Browse more errors in Entra ID: Sign-in, app registrations, consent and Conditional Access errors. Or paste your own error into the error decoder tool to find a match. You can also go back to the homepage to browse common errors by topic.',
    )
  })

  test('leads from a cause to the step that removes it', () => {
    expect(render(articleView)).toContain('<a href="#step-3">step 3 fixes it</a>')
  })

  test('every anchor that is linked to exists once', () => {
    const html = render(articleView)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    const linked = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    const copied = [...html.matchAll(/data-copy="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect([...linked, ...copied].filter((id) => !ids.includes(id))).toEqual([])
  })

  test('without a code has its message as the hero, and no empty section', () => {
    const html = render(bareArticleView)
    expect(headings(html, 1)).toEqual([`How to Fix ${bareArticleView.title}`])
    expect(headings(html, 2)).toEqual(['Related errors', 'Did this fix it?'])
  })

  test('shows hostile texts as texts', () => {
    const hostile = '</script><img src=x onerror=alert(1)>\u202e'
    const html = render({ ...articleView, title: hostile, message: hostile, codes: [] })
    expect(html).not.toContain('<img')
    expect(html).not.toContain('</script>')
  })
})

test('structured data cannot be closed from inside', () => {
  const html = renderToStaticMarkup(<JsonLd data={{ name: '</script><script>alert(1)' }} />)
  expect(html.match(/<\/script>/g)).toHaveLength(1)
})
