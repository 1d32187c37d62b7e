import { AggregatorRegistry } from 'prom-client'
import type { MetricObject } from '@/observe/metrics'

/**
 * The numbers of several processes as one text for Prometheus: series of the same labels are added up.
 * What a process says of itself has its name among the labels, so it stays apart.
 */
export const joinMetrics = (parts: readonly MetricObject[][]): Promise<string> =>
  AggregatorRegistry.aggregate(
    parts.map((part) => part.map((metric) => ({ ...metric, aggregator: 'sum' }))),
  ).metrics()
