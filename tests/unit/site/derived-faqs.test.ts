import { describe, expect, test } from 'vitest'
import { articleFaqs, derivedFaqs } from '@/site/derived-faqs'
import type { FaqView } from '@/site/views'
import { articleView, bareArticleView, prose } from '@tests/fixtures/views'

const own = (question: string): FaqView => ({ question, answer: prose('Own.'), own: true })

describe('the questions that every fix page answers', () => {
  test('are what it means, what causes it and how to fix it', () => {
    expect(derivedFaqs(articleView, []).map(({ question, own }) => [question, own])).toEqual([
      ['What does "AADSTS7000215: Invalid client secret provided" mean?', false],
      ['What causes "AADSTS7000215: Invalid client secret provided"?', false],
      ['How do I fix "AADSTS7000215: Invalid client secret provided"?', false],
    ])
  })

  test('the fix lists the steps and ends with a word of caution', () => {
    expect(derivedFaqs(articleView, [])[2]?.answer).toEqual({
      html: '<ol><li>Create a new client secret.</li><li>Copy the value at once.</li><li>Store the value where the app reads it.</li><li>Restart the app so that it reads the new secret.</li></ol><p>Always test changes in a non-production environment first.</p>',
      markdown:
        '1. Create a new client secret.\n2. Copy the value at once.\n3. Store the value where the app reads it.\n4. Restart the app so that it reads the new secret.\n\nAlways test changes in a non-production environment first.',
      text: '1. Create a new client secret. 2. Copy the value at once. 3. Store the value where the app reads it. 4. Restart the app so that it reads the new secret. Always test changes in a non-production environment first.',
    })
  })

  test('a single cause is a sentence, and its text is no markup', () => {
    const cause = { title: 'The <app> has no *secret*', body: null, check: null, step: null }
    const [causes] = derivedFaqs({ ...bareArticleView, causes: [cause] }, [])
    expect(causes?.answer).toEqual({
      html: '<p>The &lt;app&gt; has no *secret*.</p>',
      markdown: 'The \\<app> has no \\*secret\\*.',
      text: 'The <app> has no *secret*.',
    })
  })

  test('what an editor answered is not derived, however it is quoted', () => {
    const asked = own('what causes “AADSTS7000215: Invalid client secret provided”')
    expect(derivedFaqs(articleView, [asked])).toHaveLength(2)
  })

  test('an editor’s answer to one of the three stands in its place, other questions come last', () => {
    const title = 'AADSTS7000215: Invalid client secret provided'
    const questions = [own('Can I see a secret again?'), own(`What causes "${title}"?`)]
    expect(articleFaqs(articleView, questions).map(({ question, own }) => [question, own])).toEqual(
      [
        [`What does "${title}" mean?`, false],
        [`What causes "${title}"?`, true],
        [`How do I fix "${title}"?`, false],
        ['Can I see a secret again?', true],
      ],
    )
  })

  test('an article that says nothing answers nothing', () => {
    expect(derivedFaqs(bareArticleView, [])).toEqual([])
  })
})
