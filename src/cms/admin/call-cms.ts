/** What the CMS answered: its body, or what went wrong in words. */
export type CmsAnswer<Body> = { body: Body; fault: null } | { body: null; fault: string }

type Faulty = { errors?: { message: string; data?: { errors?: { message: string }[] } }[] }

/** One request to the CMS with the session of the page. `path` starts below the API's root. */
export async function callCms<Body>(
  api: string,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  data?: unknown,
): Promise<CmsAnswer<Body>> {
  const answer = await fetch(`${api}${path}`, {
    method,
    credentials: 'same-origin',
    ...(data === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) }),
  }).catch(() => null)
  const body = (await answer?.json().catch(() => null)) as (Body & Faulty) | null
  if (answer?.ok && body) return { body, fault: null }
  const [error] = body?.errors ?? []
  const inner = error?.data?.errors?.[0]?.message
  const fault = error ? [error.message, inner].filter(Boolean).join(' ') : null
  return { body: null, fault: fault ?? 'The server did not answer. Try again.' }
}
