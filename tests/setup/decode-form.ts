/** Sends a text by the form of `/decode` as a browser without JavaScript does: with the hidden fields of the page. */
export async function sendDecodeForm(
  site: { port: number; ask: (path: string, init?: RequestInit) => Promise<Response> },
  text: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const page = await (await site.ask('/decode', { headers })).text()
  const form = new FormData()
  for (const [, field = '', value = ''] of page.matchAll(
    /<input type="hidden" name="(\$ACTION[^"]+)"(?: value="([^"]*)")?/g,
  ))
    form.set(field, value.replaceAll('&quot;', '"'))
  form.set('text', text)
  const origin = `http://127.0.0.1:${site.port}`
  return site.ask('/decode', { method: 'POST', headers: { ...headers, origin }, body: form })
}
