import { createHighlighterCore, createCssVariablesTheme, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { escapeHtml } from '@/site/prose/html'

const theme = createCssVariablesTheme({ name: 'ink', variablePrefix: '--tok-', fontStyle: false })

/** Names that editors choose, and the grammar that colours them. */
const grammars: Record<string, string> = {
  bash: 'bash',
  kubectl: 'bash',
  powershell: 'powershell',
  cmd: 'bat',
  sql: 'sql',
  json: 'json',
  yaml: 'yaml',
  xml: 'xml',
  ini: 'ini',
  nginx: 'nginx',
  dockerfile: 'docker',
  hcl: 'hcl',
  python: 'python',
  javascript: 'javascript',
  csharp: 'csharp',
}

/** Longer code is shown plain: colouring is for commands and snippets. */
const longest = 8_000

export type Highlight = (code: string, language: string) => string

let loading: Promise<HighlighterCore> | undefined

const load = (): Promise<HighlighterCore> =>
  (loading ??= createHighlighterCore({
    themes: [theme],
    langs: [
      import('shiki/langs/bash.mjs'),
      import('shiki/langs/powershell.mjs'),
      import('shiki/langs/bat.mjs'),
      import('shiki/langs/sql.mjs'),
      import('shiki/langs/json.mjs'),
      import('shiki/langs/yaml.mjs'),
      import('shiki/langs/xml.mjs'),
      import('shiki/langs/ini.mjs'),
      import('shiki/langs/nginx.mjs'),
      import('shiki/langs/docker.mjs'),
      import('shiki/langs/hcl.mjs'),
      import('shiki/langs/python.mjs'),
      import('shiki/langs/javascript.mjs'),
      import('shiki/langs/csharp.mjs'),
    ],
    engine: createJavaScriptRegexEngine(),
  }))

/**
 * Colours code on the server. Tokens carry classes (`tok-keyword`, `tok-string` …), never inline
 * styles, which the site's policy forbids. Placeholders such as `<tenant-id>` become `<var>`, so that
 * the browser can fill them in.
 */
export async function loadHighlighter(): Promise<Highlight> {
  const highlighter = await load()
  return (code, language) => {
    const grammar = grammars[language]
    const lines =
      grammar && code.length <= longest
        ? highlighter
            .codeToTokensBase(code, { lang: grammar, theme: 'ink' })
            .map((tokens) => tokens.map(({ content, color }) => span(content, color)).join(''))
            .join('\n')
        : escapeHtml(code)
    return `<pre><code>${markPlaceholders(lines)}</code></pre>`
  }
}

function span(content: string, color: string | undefined): string {
  const name = /^var\(--tok-(?:token-)?([a-z-]+)\)$/.exec(color ?? '')?.[1]
  const html = escapeHtml(content)
  return !name || name === 'foreground' ? html : `<span class="tok-${name}">${html}</span>`
}

/** Colouring may cut a placeholder into several tokens; the tags between are dropped inside it. */
function markPlaceholders(html: string): string {
  const tag = '(?:<[^>]*>)*'
  const name = `[a-z][a-z0-9]*(?:${tag}[-a-z0-9]+)*`
  return html.replace(new RegExp(`&lt;${tag}(${name})${tag}&gt;`, 'g'), (whole: string) => {
    const text = whole.replace(/<[^>]*>/g, '')
    const balance = (whole.match(/<span/g)?.length ?? 0) - (whole.match(/<\/span/g)?.length ?? 0)
    const before = balance < 0 ? '</span>'.repeat(-balance) : ''
    const after = balance > 0 ? '<span>'.repeat(balance) : ''
    return `${before}<var>${text}</var>${after}`
  })
}
