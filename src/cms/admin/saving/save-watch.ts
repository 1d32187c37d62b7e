import type { Missing } from '@/cms/completeness'
import { SaveQueue } from './save-queue'

type Values = Record<string, unknown>

/** Why the last save of a document did not go through. */
export type Trouble =
  | { kind: 'stale'; theirs: Values }
  | { kind: 'taken'; code: string; title: string; url: string }
  | { kind: 'missing'; missing: Missing[] }
  | { kind: 'signed-out' }
  | { kind: 'unreachable' }

/** The last save that went through: what the form sent, and the document that came of it. */
export type Saved = { sent: Values; made: Values }

/** What is known of a document while a form of it is open. */
type Watched = { forms: number; trouble: Trouble | null; saved: Saved | null; queue: SaveQueue }

/** By the path of the document: a form in a drawer is of another document than the one behind it. */
const watched = new Map<string, Watched>()
const listeners = new Set<() => void>()
let putBack: (() => void) | null = null

/** Why the last save of the document at this path did not go through; null when it did. */
export const troubleOf = (path: string | null): Trouble | null =>
  (path !== null && watched.get(path)?.trouble) || null

/** The last save of the document at this path that went through while a form of it was open. */
export const savedOf = (path: string | null): Saved | null =>
  (path !== null && watched.get(path)?.saved) || null

/** Calls when what is known of a document changes. */
export function onSaves(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function setTrouble(path: string | null, next: Trouble | null): void {
  const document = path === null ? undefined : watched.get(path)
  if (!document || document.trouble === next) return
  document.trouble = next
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

/**
 * Looks at the answers to every save of a document. Payload's form shows what was refused as a passing
 * note and hands the answer to nobody, so this is the one place where a conflict, a lost session or a
 * lost server can be told from one another. Its saves leave in turn; those of documents that nobody
 * watches pass by.
 *
 * @param path where the document is saved
 * @param api the path of Payload's REST
 * @returns ends the watch; what is known of the document is forgotten with its last form
 */
export function watchSaves(path: string, api: string): () => void {
  const document = watched.get(path) ?? {
    forms: 0,
    trouble: null,
    saved: null,
    queue: new SaveQueue(),
  }
  document.forms += 1
  watched.set(path, document)
  putBack ??= wrapFetch(api)
  return () => {
    document.forms -= 1
    if (document.forms > 0) return
    watched.delete(path)
    if (watched.size > 0) return
    putBack?.()
    putBack = null
  }
}

/**
 * One wrapper for all forms: of two, each would have its own idea of what is on its way. One that others
 * have wrapped since cannot be taken off; it lets everything by then, or the next one's saves would wait
 * in the same queue for themselves.
 */
function wrapFetch(api: string): () => void {
  const { fetch: bare }: { fetch: typeof fetch } = window
  const send = bare.bind(window)
  let isOver = false
  const watching: typeof fetch = async (input, init) => {
    const method = init?.method?.toUpperCase()
    const path = pathOf(input)
    const document = isOver ? undefined : watched.get(path)
    const form = formOf(init)
    if (!document || (method !== 'PATCH' && method !== 'POST') || !form) return send(input, init)
    try {
      const response = await document.queue.send({ path, form }, (body) =>
        send(input, { ...init, body }),
      )
      if (response.ok) await noteSaved(document, form, response.clone())
      setTrouble(
        path,
        response.ok ? null : await troubleIn(response.clone(), () => send(`${api}/users/me`)),
      )
      return response
    } catch (error) {
      setTrouble(path, { kind: 'unreachable' })
      throw error
    }
  }
  window.fetch = watching
  return () => {
    isOver = true
    if (window.fetch === watching) window.fetch = bare
  }
}

async function noteSaved(document: Watched, form: FormData, response: Response): Promise<void> {
  const body = (await response.json().catch(() => null)) as { doc?: Values } | null
  const sent = JSON.parse(form.get('_payload') as string) as Values
  document.saved = { sent, made: body?.doc ?? {} }
  tell()
}

const pathOf = (input: RequestInfo | URL): string => {
  const url = new URL(input instanceof Request ? input.url : input, window.location.href)
  return url.origin === window.location.origin ? url.pathname : ''
}

/** Only the document forms send their values like this; other calls have troubles of their own. */
const formOf = (init?: RequestInit): FormData | null =>
  init?.body instanceof FormData && init.body.has('_payload') ? init.body : null

async function troubleIn(
  response: Response,
  whoAmI: () => Promise<Response>,
): Promise<Trouble | null> {
  if (response.status === 401 || response.status === 403) {
    const me = (await whoAmI()
      .then((answer) => answer.json())
      .catch(() => null)) as { user?: unknown } | null
    return me && !me.user ? { kind: 'signed-out' } : null
  }
  if (response.status === 502 || response.status === 503 || response.status === 504)
    return { kind: 'unreachable' }
  const body = (await response.json().catch(() => null)) as {
    errors?: { data?: { theirs?: Values; taken?: Taken; missing?: Missing[] } | null }[]
  } | null
  const data = body?.errors?.[0]?.data
  if (data?.theirs) return { kind: 'stale', theirs: data.theirs }
  if (data?.taken) return { kind: 'taken', ...data.taken }
  if (data?.missing) return { kind: 'missing', missing: data.missing }
  return null
}

type Taken = { code: string; title: string; url: string }
