import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

type Metrics = ReturnType<typeof make>

/** Next's bundle and this process hold copies of this module; the numbers are kept once. */
const shared = globalThis as typeof globalThis & { siteMetrics?: Metrics }

function make() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requests: new Counter({
      name: 'site_requests_total',
      help: 'Requests answered, by pattern of address and class of status.',
      labelNames: ['route', 'status'],
      registers,
    }),
    seconds: new Histogram({
      name: 'site_request_seconds',
      help: 'Time to the end of the answer, by pattern of address.',
      labelNames: ['route'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    cache: new Counter({
      name: 'site_page_cache_total',
      help: 'Pages asked for: hit, miss (made now) or stale (an older copy).',
      labelNames: ['outcome'],
      registers,
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
