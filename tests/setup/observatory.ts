/**
 * The published rules of Mozilla's HTTP Observatory (github.com/mdn/mdn-http-observatory, `charts.js`
 * and the analysers beside it), as far as an answer alone decides them: the redirection from http and
 * the preload list belong to a deployment and count 0 here. 100 points to begin with; bonuses count
 * from 90 on; A+ is 100 and more.
 */
export type Answer = { headers: Headers; cookies?: readonly string[]; html?: string }

export type Verdict = { score: number; grade: string; points: Record<string, number> }

const grades: [number, string][] = [
  [100, 'A+'],
  [90, 'A'],
  [85, 'A-'],
  [80, 'B+'],
  [70, 'B'],
  [65, 'B-'],
  [60, 'C+'],
  [50, 'C'],
  [45, 'C-'],
  [40, 'D+'],
  [30, 'D'],
  [25, 'D-'],
  [0, 'F'],
]

type Policy = Map<string, string[]>

const policyOf = (header: string): Policy =>
  new Map(
    header
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...values]) => [name.toLowerCase(), values]),
  )

const isBroad = (source: string): boolean => /^(?:\*|https?:|data:|ftp:|blob:)$/.test(source)
const isHashed = (source: string): boolean => /^'(?:sha\d{3}-|nonce-|strict-dynamic)/.test(source)

function scoreCsp(header: string | null): number {
  if (header === null) return -25
  const policy = policyOf(header)
  const of = (name: string) => policy.get(name) ?? policy.get('default-src')
  const scripts = of('script-src')
  const objects = of('object-src')
  if (!scripts || !objects) return -20
  const isInline = scripts.includes("'unsafe-inline'") && !scripts.some(isHashed)
  if (isInline || [...scripts, ...objects].some(isBroad)) return -20
  const values = [...policy.values()].flat()
  if (values.some((value) => /^(?:http|ftp):/.test(value))) return -20
  if (scripts.includes("'unsafe-eval'")) return -10
  const styles = of('style-src') ?? ['*']
  if (styles.some((source) => source === "'unsafe-inline'" || isBroad(source))) return 0
  const isNone = policy.get('default-src')?.join() === "'none'"
  const forms = policy.get('form-action')?.join()
  return isNone && (forms === "'self'" || forms === "'none'") ? 10 : 5
}

function scoreCookies(cookies: readonly string[], hasHsts: boolean): number {
  const scores = cookies.map((cookie) => {
    const [name = '', ...flags] = cookie.toLowerCase().split(/;\s*/)
    const isSession = /login|sess|token/.test(name)
    const site = flags.find((flag) => flag.startsWith('samesite='))
    if (!flags.includes('secure')) {
      if (isSession) return hasHsts ? -10 : -40
      return hasHsts ? -5 : -20
    }
    if (isSession && !flags.includes('httponly')) return -30
    if (site && !/=(?:strict|lax|none)$/.test(site)) return -20
    return site ? 5 : 0
  })
  return scores.length > 0 ? Math.min(...scores) : 0
}

function scoreReferrer(header: string | null): number {
  if (header === null) return 0
  const last = header.split(',').at(-1)?.trim().toLowerCase() ?? ''
  return /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(last)
    ? 5
    : -5
}

function scoreHsts(header: string | null): number {
  if (header === null) return -20
  const age = Number(/max-age=(\d+)/i.exec(header)?.[1] ?? Number.NaN)
  if (Number.isNaN(age)) return -20
  return age >= 15_768_000 ? 0 : -10
}

function scoreFrames(csp: string | null, header: string | null): number {
  if (policyOf(csp ?? '').has('frame-ancestors')) return 5
  if (header === null) return -20
  return /^(?:deny|sameorigin|allow-from .+)$/i.test(header) ? 0 : -20
}

function scoreScripts(html: string): number {
  const scripts = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag)
  const foreign = scripts.filter((tag) => /\ssrc="(?:\w+:)?\/\//i.test(tag))
  if (foreign.some((tag) => /\ssrc="(?:http:)?\/\//i.test(tag))) {
    return foreign.every((tag) => /\sintegrity=/.test(tag)) ? -20 : -50
  }
  if (foreign.length === 0) return 0
  return foreign.every((tag) => /\sintegrity=/.test(tag)) ? 5 : -5
}

function scoreSharing(headers: Headers): number {
  const origin = headers.get('access-control-allow-origin')
  return origin !== null && headers.get('access-control-allow-credentials') === 'true' ? -50 : 0
}

function scoreCorp(header: string | null): number {
  if (header === null || header === 'cross-origin') return 0
  return header === 'same-origin' || header === 'same-site' ? 10 : -5
}

/** What an answer is worth, and for what. */
export function scoreAnswer({ headers, cookies = [], html = '' }: Answer): Verdict {
  const csp = headers.get('content-security-policy')
  const hsts = headers.get('strict-transport-security')
  const points = {
    csp: scoreCsp(csp),
    cookies: scoreCookies(cookies, scoreHsts(hsts) > -20),
    sharing: scoreSharing(headers),
    referrer: scoreReferrer(headers.get('referrer-policy')),
    hsts: scoreHsts(hsts),
    scripts: scoreScripts(html),
    types: headers.get('x-content-type-options') === 'nosniff' ? 0 : -5,
    frames: scoreFrames(csp, headers.get('x-frame-options')),
    corp: scoreCorp(headers.get('cross-origin-resource-policy')),
  }
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const all = Object.values(points)
  const base = 100 + sum(all.filter((value) => value < 0))
  const score = Math.max(0, base >= 90 ? 100 + sum(all) : base)
  return { score, grade: grades.find(([from]) => score >= from)?.[1] ?? 'F', points }
}
