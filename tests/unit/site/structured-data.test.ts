import { expect, test } from 'vitest'
import { articleCrumbs, pageCrumbs } from '@/site/breadcrumbs'
import { jsonForHtml } from '@/site/json-for-html'
import { articleData, breadcrumbData, faqData } from '@/site/structured-data'
import { articleView, bareArticleView, prose, siteView } from '@tests/fixtures/views'

const origin = 'https://errors.example'

test('C14 no text can leave a script element', () => {
  const hostile = '</script><script>alert(1)</script><!--\u2028\u2029'
  const json = jsonForHtml({ hostile })
  expect(json).not.toMatch(/[<\u2028\u2029]/)
  expect(JSON.parse(json)).toEqual({ hostile })
})

test('a fix page is a TechArticle with the dates of the article', () => {
  expect(articleData(articleView, siteView, origin)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: 'How to Fix AADSTS7000215: Invalid client secret provided',
    description:
      'The client secret your app sent is wrong or expired, or it is the <strong>ID</strong> of the secret where its <strong>value</strong> belongs. No user can solve…',
    url: 'https://errors.example/errors/aadsts7000215-invalid-client-secret',
    mainEntityOfPage: 'https://errors.example/errors/aadsts7000215-invalid-client-secret',
    inLanguage: 'en',
    datePublished: '2026-11-20T08:00:00.000Z',
    dateModified: '2026-11-23T08:00:00.000Z',
    author: { '@type': 'Organization', name: 'IT Error Decoder', url: 'https://errors.example/' },
    publisher: {
      '@type': 'Organization',
      name: 'IT Error Decoder',
      url: 'https://errors.example/',
    },
    about: [
      {
        '@type': 'SoftwareApplication',
        name: 'Entra ID',
        url: 'https://errors.example/products/entra-id',
      },
    ],
    keywords: ['AADSTS7000215', 'HTTP 401'],
    citation: [
      {
        '@type': 'CreativeWork',
        name: 'Microsoft Entra authentication and authorization error codes',
        url: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
      },
    ],
  })
})

test('the way to a fix page leads over its category and product', () => {
  expect(articleCrumbs(articleView).map(({ label }) => label)).toEqual([
    'Home',
    'Identity and sign-in',
    'Entra ID',
    'AADSTS7000215',
  ])
  expect(articleCrumbs(bareArticleView).map(({ label }) => label)).toEqual([
    'Home',
    bareArticleView.title,
  ])
})

test('breadcrumbs are numbered from one, with whole addresses', () => {
  const crumbs = pageCrumbs({ label: 'Errors', url: '/errors' })
  expect(breadcrumbData(crumbs, origin).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://errors.example/' },
    { '@type': 'ListItem', position: 2, name: 'Errors', item: 'https://errors.example/errors' },
  ])
})

test('only what an editor wrote is an FAQPage', () => {
  expect(faqData(articleView.faqs)).toBeNull()
  const own = { question: 'Why?', answer: prose('So.'), own: true }
  expect(faqData([...articleView.faqs, own])).toEqual({
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: [
      {
        '@type': 'Question',
        name: 'Why?',
        acceptedAnswer: { '@type': 'Answer', text: '<p>So.</p>' },
      },
    ],
  })
})
