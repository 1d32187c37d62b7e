import { expect, test } from 'vitest'
import { ticketMarkdown, ticketText, type Ticket } from '@/site/ticket'

const ticket: Ticket = {
  title: 'How to Fix AADSTS7000215: Invalid client secret in __init__',
  message: 'AADSTS7000215: Invalid client secret\n  for <app-id>',
  steps: [
    { title: 'Look for <app-id> & note it', command: '' },
    { title: 'Make a secret', command: 'az login\n\naz ad app credential reset --id <app-id>' },
    ...Array.from({ length: 7 }, (_, at) => ({ title: `Look again (${at})`, command: '' })),
    { title: 'Quote the answer', command: 'echo "```"' },
  ],
  address: 'https://example.com/errors/a',
}

test('a ticket in plain text: as it stands on the page, commands set in', () => {
  expect(ticketText({ ...ticket, steps: ticket.steps.slice(0, 2) })).toBe(`\
How to Fix AADSTS7000215: Invalid client secret in __init__

AADSTS7000215: Invalid client secret
  for <app-id>

1. Look for <app-id> & note it
2. Make a secret
   az login

   az ad app credential reset --id <app-id>

https://example.com/errors/a`)
})

test('a ticket in Markdown: words are no markup, code is fenced, blocks belong to their steps', () => {
  const lines = ticketMarkdown(ticket).split('\n')
  expect([...lines.slice(0, 20), '…', ...lines.slice(-8)].join('\n')).toBe(`\
## How to Fix AADSTS7000215: Invalid client secret in \\_\\_init\\_\\_

\`\`\`
AADSTS7000215: Invalid client secret
  for <app-id>
\`\`\`

1. Look for \\<app-id\\> \\& note it

2. Make a secret

   \`\`\`
   az login

   az ad app credential reset --id <app-id>
   \`\`\`

3. Look again (0)

4. Look again (1)
…

10. Quote the answer

    \`\`\`\`
    echo "\`\`\`"
    \`\`\`\`

<https://example.com/errors/a>`)
})

test('what an article lacks leaves no gap', () => {
  const bare = { title: 'A', message: '', steps: [], address: 'https://example.com/errors/a' }
  expect([ticketText(bare), ticketMarkdown(bare)]).toEqual([
    'A\n\nhttps://example.com/errors/a',
    '## A\n\n<https://example.com/errors/a>',
  ])
})
