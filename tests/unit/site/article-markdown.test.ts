import { expect, test } from 'vitest'
import { articleMarkdown } from '@/site/article-markdown'
import { articleView, bareArticleView } from '@tests/fixtures/views'

const origin = 'https://errors.example'

test('has the sections of the page in its order', () => {
  expect(articleMarkdown(articleView, origin).match(/^#+ .*/gm)).toEqual([
    '# How to Fix AADSTS7000215: Invalid client secret provided',
    '## Error message',
    '## What this error means',
    '## Why this happens',
    '### The secret’s ID was copied instead of its value',
    '### The secret has expired',
    '### A space or line break was stored with the secret',
    '## Step-by-step fix',
    '## Affected products',
    '## Still broken? Try these',
    '## Related errors',
    '## Sources',
  ])
})

test('a step keeps its command, what it needs and how to undo it under its number', () => {
  expect(articleMarkdown(articleView, origin)).toContain(
    `3. **Store the value where the app reads it**

   \`\`\`bash
   az keyvault secret set --vault-name <vault> --name <secret-name> --value "<value>"
   \`\`\`

   Needs: Key Vault Secrets Officer

   To undo: Restore the version before it
`,
  )
})

test('a message that holds a fence gets a longer one', () => {
  const text = articleMarkdown({ ...bareArticleView, message: '```\nrm\n```' }, origin)
  expect(text).toContain('````\n```\nrm\n```\n````')
})

test('an article that says nothing is its heading and its address', () => {
  expect(articleMarkdown(bareArticleView, origin)).toBe(
    '# How to Fix The trust relationship between this workstation and the primary domain failed\n\nSource: https://errors.example/errors/trust-relationship\n',
  )
})
