import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { RequestTally } from './request-tally'

/** One metric as a process hands it over. */
export type MetricObject = { name: string; help: string; values: readonly unknown[] }

type Metrics = ReturnType<typeof make>

/** Next's bundle and this process hold copies of this module; the numbers are kept once. */
const shared = globalThis as typeof globalThis & {
  siteMetrics?: Metrics
  siteProcess?: ProcessName
}

type ProcessName = 'gate' | 'app'

function make() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, labels: { process: shared.siteProcess ?? 'gate' } })
  const registers = [registry]
  const answers = new RequestTally()
  let hits = 0
  return {
    registry,
    /** Everything that this process has counted. */
    read: async (): Promise<MetricObject[]> => [
      ...(await registry.getMetricsAsJSON()),
      ...answers.read(),
    ],
    answers,
    /** Counts a page that was kept and fresh. */
    hit: () => void hits++,
    cache: new Counter({
      name: 'site_page_cache_total',
      help: 'Pages asked for: hit, miss (made now) or stale (an older copy).',
      labelNames: ['outcome'],
      registers,
      collect() {
        this.inc({ outcome: 'hit' }, hits)
        hits = 0
      },
    }),
    renders: new Counter({
      name: 'site_renders_total',
      help: 'Pages and files made anew, by kind of route.',
      labelNames: ['route'],
      registers,
    }),
    failures: new Counter({
      name: 'site_render_failures_total',
      help: 'Pages that could not be made.',
      registers,
    }),
    appEnds: new Counter({
      name: 'site_app_ends_total',
      help: 'Ends of the app process that nobody had asked for; each time it is started anew.',
      registers,
    }),
    refusals: new Counter({
      name: 'site_refusals_total',
      help: 'Requests refused, by reason: at the gate, or because a text took too long to decode.',
      labelNames: ['reason'],
      registers,
    }),
    decodes: new Histogram({
      name: 'site_decode_seconds',
      help: 'Time to decode a text on the server; browsers decode most of them themselves.',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
      registers,
    }),
    matches: new Counter({
      name: 'site_matches_total',
      help: 'Evidence looked up: matched, missed (no article) or unreachable (no database).',
      labelNames: ['outcome'],
      registers,
    }),
    jobs: new Counter({
      name: 'site_jobs_total',
      help: 'Jobs run by this instance: done, refused (the text changed since), postponed (tried again) or failed.',
      labelNames: ['outcome'],
      registers,
    }),
    jobRunner: new Gauge({
      name: 'site_job_runner',
      help: '1 while this instance is the one that runs jobs.',
      registers,
    }),
    jobsLooked: new Gauge({
      name: 'site_jobs_looked_timestamp_seconds',
      help: 'When this instance last looked for jobs that are due.',
      registers,
    }),
    gauge: (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read())
        },
      }),
  }
}

export const metrics = (): Metrics => (shared.siteMetrics ??= make())

/** Says which process this is, before its first number; without a word it is the gate. */
export function nameProcess(name: ProcessName): void {
  shared.siteProcess = name
  metrics()
}
