import type { Article } from '@/exchange/article-schema'

/** An article with every field set. */
export const fullArticle: Article = {
  title: 'X1: A thing failed',
  slug: 'x1-a-thing-failed',
  codes: [
    { code: 'AADSTS50011', family: 'aadsts' },
    { code: '0x80070005', family: 'hresult' },
  ],
  message: 'X1: A thing failed.\n  at line 2',
  variants: ['X1: * failed', 'X1: Ein Ding ist\nfehlgeschlagen'],
  causes: [
    {
      title: 'The thing is off',
      body: 'It is **off**, see [how](https://a.example/b).\n\n- one\n- two',
      instruction: 'Open Settings → Things',
      command: 'Get-Thing -Name "<name>" |\n  Select-Object State',
      shell: 'powershell',
      expected: 'State is "Off"',
      step: 1,
    },
    { title: 'Something else' },
  ],
  steps: [
    {
      title: 'Switch the thing on',
      body: '```bash\nthing --on\n```',
      command: 'thing --on',
      shell: 'bash',
      needs: 'Administrator',
      undo: 'Switch it off',
    },
  ],
  fallbacks: ['Try `another` thing', 'Ask _someone_'],
  products: ['entra-id', 'windows'],
  related: ['x2-another-thing'],
  verdict: {
    duration: 'permanent',
    retry: 'pointless',
    fixers: ['admin', 'developer'],
    risk: 'low',
    downtime: 'app-restart',
  },
  appliesTo: 'Things: all of them',
  sources: [{ title: 'Things', url: 'https://a.example/things', checkedOn: '2026-11-23' }],
  verifiedOn: '2026-11-23',
  reviewEvery: 180,
  seo: { title: 'X1', description: 'How to fix X1' },
  introduction: 'You see `X1`.',
  meaning: 'A thing failed.',
}

export const minimalArticle: Article = { title: 'X', slug: 'x' }
