import { plainPolicy } from './headers'

/** Pages of the last resort: when nothing else can speak, a few words and the way on. */
const words: Record<number, { title: string; text: string }> = {
  400: {
    title: 'This address is not well formed',
    text: 'Check it for stray % signs and try again.',
  },
  403: {
    title: 'This form was sent from another site',
    text: 'Open the page here and send it again.',
  },
  404: {
    title: 'There is no such page',
    text: 'It may have moved. Try the home page or the search.',
  },
  408: { title: 'The request took too long', text: 'Please try again.' },
  410: { title: 'This page is gone', text: 'It was taken down and has no successor.' },
  413: { title: 'That is too much at once', text: 'Send a smaller part of the text or file.' },
  429: { title: 'Too many requests', text: 'Please wait a moment and try again.' },
  503: {
    title: 'This page can’t be shown at the moment',
    text: 'We try again by ourselves: reload in a few seconds. The decoder works meanwhile.',
  },
}

/** In the colours of the site, with nothing to fetch: what sends this page may be able to send nothing else. */
const style = `:root{color-scheme:light dark;color:light-dark(#1b1a17,#edeae4);background:light-dark(#fdfcfa,#151412);font:1.125rem/1.5 system-ui,sans-serif}body{max-width:40rem;margin:12vh auto;padding:0 clamp(1rem,4vw,2.5rem)}h1{font-size:clamp(1.75rem,1.3rem + 2vw,2.5rem);font-weight:600;line-height:1.15;text-wrap:balance}a{display:inline-block;margin:.75rem 1.5rem 0 0;color:light-dark(#0d4a9e,#9cc2ff)}`

export const plainTitle = (status: number): string => words[status]?.title ?? 'Something went wrong'

export function plainPage(status: number): { body: string; headers: Record<string, string> } {
  const { title, text } = words[status] ?? { title: plainTitle(status), text: 'Please try again.' }
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/decode">Decode an error</a><a href="/">Home</a></p></main></body></html>`
  return {
    body,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': plainPolicy(style),
    },
  }
}
