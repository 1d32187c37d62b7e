import { execFileSync, type ExecFileSyncOptions } from 'node:child_process'
import { pageKinds } from '../e2e/page-kinds'

/**
 * Lighthouse on a phone, the median of five runs, for every kind of page of a site that runs:
 * `SITE=http://localhost:3000 npm run lighthouse`. Fails below the aims. It is fetched at its version
 * when it is asked for: 170 MB are too much for everybody who clones.
 */
const lighthouse = 'lighthouse@13.5.0'
const site = process.env.SITE ?? 'http://localhost:3000'
const runs = Number(process.env.RUNS ?? 5)
const only = process.env.ONLY?.split(',')
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]

type Report = {
  categories: Record<Category, { score: number; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; title: string; numericValue?: number }>
}

const settings: ExecFileSyncOptions = {
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'ignore'],
  env: {
    ...process.env,
    ...(process.env.CHROMIUM_PATH ? { CHROME_PATH: process.env.CHROMIUM_PATH } : {}),
  },
}

/** Lighthouse's own failures (no trace, no paint seen) are nothing of the page: asked again, twice. */
function measure(url: string, again = 2): Report {
  const flags = process.getuid?.() === 0 ? '--headless=new --no-sandbox' : '--headless=new'
  const words = [
    ...['exec', '--yes', '--package', lighthouse, '--', 'lighthouse', url, '--quiet'],
    ...['--output=json', '--no-enable-error-reporting', `--chrome-flags=${flags}`],
    `--only-categories=${categories.join()}`,
  ]
  try {
    return JSON.parse(execFileSync('npm', words, settings).toString()) as Report
  } catch (error) {
    if (again === 0) throw error
    console.error(`${url}: Lighthouse failed, and is asked again`)
    return measure(url, again - 1)
  }
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const scoreOf = (report: Report, category: Category) =>
  Math.round(report.categories[category].score * 100)

const isIndexable = async (url: string) => {
  const response = await fetch(url, { headers: { connection: 'close' } })
  return response.ok && !/<meta name="robots" content="[^"]*noindex/.test(await response.text())
}

const below: string[] = []
console.log(`| page | ${categories.join(' | ')} | LCP | CLS |`)
console.log(`| --- | ${categories.map(() => '--:').join(' | ')} | --: | --: |`)
for (const { name, path } of pageKinds) {
  if (only && !only.includes(name)) continue
  const url = site + path
  // Lighthouse takes only pages that are there.
  if (!(await fetch(url, { headers: { connection: 'close' } })).ok) continue
  const found = await isIndexable(url)
  const reports = Array.from({ length: runs }, () => measure(url))
  const scores = categories.map((category) =>
    median(reports.map((report) => scoreOf(report, category))),
  )
  const figure = (id: string) => median(reports.map(({ audits }) => audits[id]?.numericValue ?? 0))
  const aims: Record<Category, number> = {
    performance: /^(?:decoder|search)/.test(name) ? 95 : 98,
    accessibility: 100,
    'best-practices': 100,
    seo: found ? 100 : 0,
  }
  categories.forEach((category, at) => {
    if (scores[at]! >= aims[category]) return
    const { categories: judged, audits } = reports[0]!
    const why = judged[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id)
    below.push(`${name}: ${category} ${scores[at]} of ${aims[category]} (${why.join(', ')})`)
  })
  const shown = scores.map((score, at) => (categories[at] === 'seo' && !found ? '–' : score))
  console.log(
    `| ${name} | ${shown.join(' | ')} | ${(figure('largest-contentful-paint') / 1000).toFixed(2)} s | ${figure('cumulative-layout-shift').toFixed(3)} |`,
  )
}
for (const line of below) console.log(line)
process.exit(below.length > 0 ? 1 : 0)
