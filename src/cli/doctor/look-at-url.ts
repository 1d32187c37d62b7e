import { fault, well, type Finding } from './check'

/** What every page of the site carries; a proxy in front may have lost it. */
const wanted: Record<string, RegExp> = {
  'content-security-policy': /default-src 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /./,
  'x-request-id': /./,
}
const wantedOverHttps: Record<string, RegExp> = {
  'strict-transport-security': /max-age=\d{7,}/,
}

/** Asks for an address as a reader would, and looks at what came with it. */
export async function lookAtUrl(url: string): Promise<Finding> {
  const check = `headers of ${url}`
  let response: Response
  try {
    response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } }
    return fault(
      check,
      `no answer (${cause?.code ?? message})`,
      'Start the site, or correct the address, the name or the proxy in front.',
    )
  }
  if (response.status !== 200)
    return fault(
      check,
      `answered with ${response.status}`,
      'Give the address that readers use, such as https://errors.example.org/.',
    )
  const all = url.startsWith('https:') ? { ...wanted, ...wantedOverHttps } : wanted
  const lost = Object.entries(all)
    .filter(([name, form]) => !form.test(response.headers.get(name) ?? ''))
    .map(([name]) => name)
  return lost.length === 0
    ? well(check, 'all are there')
    : fault(
        check,
        `without ${lost.join(', ')}`,
        'The site sends them: let the proxy in front pass them on. HSTS needs https in SITE_URL.',
      )
}
