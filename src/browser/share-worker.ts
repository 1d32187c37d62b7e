/*
 * Takes what is shared with the installed site to the decoder, so that it reaches no server. That is
 * all it does: its scope is one address, it keeps no page and answers no other request.
 */
import { sharedCache, sharedNameHeader } from '../site/shared-input'
import { urls } from '../site/urls'

const worker = self as unknown as ServiceWorkerGlobalScope

/** A file as it is; else title, text and address, each once. */
function inputOf(form: FormData): Response | null {
  const file = form.getAll('file').find((entry) => entry instanceof File && entry.size > 0)
  if (file instanceof File)
    return new Response(file, { headers: { [sharedNameHeader]: encodeURIComponent(file.name) } })
  const texts = ['title', 'text', 'url']
    .flatMap((name) => form.getAll(name))
    .map((entry) => (typeof entry === 'string' ? entry.trim() : ''))
  const text = [...new Set(texts)].filter((part) => part !== '').join('\n')
  return text === '' ? null : new Response(text)
}

async function takeToDecoder(request: Request): Promise<Response> {
  try {
    const input = inputOf(await request.formData())
    if (input) await (await caches.open(sharedCache)).put(urls.shared(), input)
  } catch {
    // No room: the decoder opens empty, and what was shared is still where it came from.
  }
  return Response.redirect(urls.decode(), 303)
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'POST' && new URL(request.url).pathname === urls.shared())
    event.respondWith(takeToDecoder(request))
})
