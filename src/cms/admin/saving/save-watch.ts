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

let trouble: Trouble | null = null
const listeners = new Set<() => void>()

export const currentTrouble = (): Trouble | null => trouble

export function onTrouble(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function setTrouble(next: Trouble | null): void {
  if (next === trouble) return
  trouble = next
  for (const listener of listeners) listener()
}

/**
 * Looks at the answers to every save of a document. Payload's form shows what was refused as a passing
 * note and hands the answer to nobody, so this is the one place where a conflict, a lost session or a
 * lost server can be told from one another.
 *
 * @param api the path of Payload's REST
 * @returns ends the watch
 */
export function watchSaves(api: string): () => void {
  const send = window.fetch.bind(window)
  const queue = new SaveQueue()
  const isSave = new RegExp(`^${api}/[\\w-]+(?:/\\d+)?(?:$|\\?)`)
  const watched: typeof fetch = async (input, init) => {
    const method = init?.method?.toUpperCase()
    const path = pathOf(input)
    const form = formOf(init)
    if (!isSave.test(path) || (method !== 'PATCH' && method !== 'POST') || !form)
      return send(input, init)
    try {
      const response = await queue.send({ path: path.split('?')[0]!, form }, (body) =>
        send(input, { ...init, body }),
      )
      setTrouble(
        response.ok ? null : await troubleIn(response.clone(), () => send(`${api}/users/me`)),
      )
      return response
    } catch (error) {
      setTrouble({ kind: 'unreachable' })
      throw error
    }
  }
  window.fetch = watched
  return () => {
    if (window.fetch === watched) window.fetch = send
  }
}

const pathOf = (input: RequestInfo | URL): string => {
  const url = new URL(input instanceof Request ? input.url : input, window.location.href)
  return url.origin === window.location.origin ? url.pathname + url.search : ''
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
