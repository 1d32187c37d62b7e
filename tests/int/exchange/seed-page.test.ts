import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importContent } from '@/exchange/import'
import { readFiles } from '@/exchange/read-files'
import { getArticle } from '@/reads/errors'
import type { ArticleView } from '@/site/views'
import { openPayload } from './store'

const title = 'AADSTS7000215: Invalid client secret provided'
const meaning =
  "The client secret your app sent to the Entra token endpoint is wrong, expired, or you sent the secret's ID instead of the secret value."
const why =
  'Most common: copying the Secret ID instead of the Value (Entra only shows the value once at creation time), the secret has expired, or trailing whitespace got included when the secret was stored.'
const steps = [
  'In Entra → App registrations → <app> → Certificates & secrets, generate a new client secret.',
  'Copy the Value (not the Secret ID) immediately — Entra only shows it once.',
  'Update the secret in your app/key vault. Ensure no trailing whitespace was included.',
  'Restart the app or reset cached tokens so the new secret is used.',
]

const slugs = [
  'aadsts7000215-invalid-client-secret',
  'aadsts700016-application-not-found',
  '0x80070005-access-denied',
]

let payload: Payload
let view: ArticleView
beforeAll(async () => {
  payload = await openPayload()
  const { files } = await readFiles([
    'content/categories',
    'content/products',
    ...slugs.map((slug) => `content/errors/${slug}.md`),
    'content/faqs/aadsts7000215-causes.yaml',
  ])
  // The other articles that they name are not read here.
  const wanted = files.map((file) => ({ ...file, text: file.text.replace(/^related: .*\n/m, '') }))
  const { faults } = await importContent({ payload, files: wanted })
  expect(faults).toEqual([])
  view = (await getArticle('aadsts7000215-invalid-client-secret'))!
})
afterAll(() => payload.destroy())

test('the page that this project started from says everything that it said', () => {
  expect({
    title: view.title,
    message: view.message,
    introduction: view.introduction?.text,
    meaning: view.meaning?.text,
    steps: view.steps.map((step) => `${step.title}.`),
    fallbacks: view.fallbacks.map(({ text }) => text),
    products: view.products.map(({ name, description }) => `${name}: ${description}`),
  }).toEqual({
    title,
    message: `${title}. Ensure the secret being sent in the request is the client secret value, not the client secret ID.`,
    introduction: `If you're seeing "${title}", you're not alone. Here's what it means, why it happens, and the steps to resolve it.`,
    meaning,
    steps,
    fallbacks: [
      "Switch from a client secret to a certificate or, better, a managed identity. Secrets expire and leak; certs and managed identities don't have those problems.",
      'Check tenant policy — secret lifetimes can be capped to 6 months or 24 hours by policy.',
      "Confirm you're hitting the right tenant in the authority URL.",
    ],
    products: [
      'Entra ID: Fix Microsoft Entra ID (Azure AD) errors. AADSTS error codes, admin consent, app role assignment, Conditional Access, and user lookup problems.',
    ],
  })
  const causes = why
    .replace('Most common: copying', 'Copying')
    .replace('the secret has', 'The secret has')
  expect(view.causes.map((cause) => cause.title)).toEqual(
    causes.replace('or trailing', 'Trailing').replace(/\.$/, '').split(', '),
  )
})

test('and its three questions have its three answers', () => {
  expect(view.faqs.map(({ question, answer }) => [question, answer.text])).toEqual([
    [`What does "${title}" mean?`, meaning],
    [`What causes "${title}"?`, why],
    [
      `How do I fix "${title}"?`,
      `${steps.map((step, at) => `${at + 1}. ${step}`).join(' ')} Always test changes in a non-production environment first.`,
    ],
  ])
})

test('every cause of the three first pages can be told by a check', async () => {
  for (const slug of slugs) {
    const article = (await getArticle(slug))!
    expect(article.causes.filter(({ check }) => !check?.instruction || !check.expected)).toEqual([])
  }
})
