/** Upper ends of the buckets of time, in seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What became of a request: the class of its status, or its client did not wait for the end. */
export type Outcome = '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'aborted'

const outcomes: readonly Outcome[] = ['1xx', '2xx', '3xx', '4xx', '5xx', 'aborted']

/** The outcome of a whole answer. */
export const outcomeOf = (status: number): Outcome =>
  outcomes[Math.floor(status / 100) - 1] ?? 'aborted'

type Row = { byOutcome: Record<Outcome, number>; byBucket: number[]; sum: number; count: number }

type Value = {
  labels: Partial<Record<'route' | 'status' | 'le', string | number>>
  value: number
  metricName?: string
}

/** As processes hand their metrics to each other. */
export type TalliedMetric = {
  name: string
  help: string
  type: 'counter' | 'histogram'
  aggregator: 'sum'
  values: Value[]
}

/**
 * Requests and their times by pattern of address. prom-client looks for a series by the text of its labels
 * at every count, which at a kept page is a sixth of all that there is to do; here it is a number in a row.
 */
export class RequestTally {
  readonly #rows = new Map<string, Row>()

  /** @param seconds from its head to the end of its answer */
  note(route: string, outcome: Outcome, seconds: number): void {
    const row = this.#rows.get(route) ?? this.#begin(route)
    row.byOutcome[outcome]++
    row.sum += seconds
    row.count++
    const bucket = bounds.findIndex((bound) => seconds <= bound)
    if (bucket >= 0) row.byBucket[bucket]!++
  }

  #begin(route: string): Row {
    const row: Row = {
      byOutcome: { '1xx': 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, aborted: 0 },
      byBucket: bounds.map(() => 0),
      sum: 0,
      count: 0,
    }
    this.#rows.set(route, row)
    return row
  }

  read(): TalliedMetric[] {
    return [this.#requests(), this.#seconds()]
  }

  #requests(): TalliedMetric {
    return {
      name: 'site_requests_total',
      help: 'Requests answered, by pattern of address and class of status.',
      type: 'counter',
      aggregator: 'sum',
      values: [...this.#rows].flatMap(([route, { byOutcome }]) =>
        outcomes
          .filter((status) => byOutcome[status] > 0)
          .map((status) => ({ labels: { route, status }, value: byOutcome[status] })),
      ),
    }
  }

  #seconds(): TalliedMetric {
    const name = 'site_request_seconds'
    return {
      name,
      help: 'Time to the end of the answer, by pattern of address.',
      type: 'histogram',
      aggregator: 'sum',
      values: [...this.#rows].flatMap(([route, { byBucket, sum, count }]): Value[] => {
        let below = 0
        return [
          ...byBucket.map((more, at) => ({
            labels: { le: bounds[at]!, route },
            value: (below += more),
            metricName: `${name}_bucket`,
          })),
          { labels: { le: '+Inf', route }, value: count, metricName: `${name}_bucket` },
          { labels: { route }, value: sum, metricName: `${name}_sum` },
          { labels: { route }, value: count, metricName: `${name}_count` },
        ]
      }),
    }
  }
}
