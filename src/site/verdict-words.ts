import type { VerdictView } from './views'

/** One fact of the verdict in words. `tone` says whether a reader should be careful. */
export type VerdictFact = {
  label: string
  value: string
  tone: 'plain' | 'good' | 'caution' | 'danger'
}

const durations = {
  transient: 'Often passes by itself',
  permanent: 'Stays until it is fixed',
  either: 'Can be either',
} as const

const retries = {
  safe: { value: 'Safe', tone: 'good' },
  unsafe: { value: 'Not safe', tone: 'danger' },
  pointless: { value: 'Pointless until fixed', tone: 'plain' },
} as const

const fixers = {
  user: 'User',
  admin: 'Administrator',
  developer: 'Developer',
  vendor: 'Vendor',
} as const

const risks = {
  none: { value: 'None', tone: 'good' },
  low: { value: 'Low', tone: 'good' },
  medium: { value: 'Medium', tone: 'caution' },
  high: { value: 'High', tone: 'danger' },
} as const

const downtimes = {
  none: { value: 'None', tone: 'good' },
  'app-restart': { value: 'Restart of the app', tone: 'plain' },
  reboot: { value: 'Reboot', tone: 'caution' },
  outage: { value: 'Outage for users', tone: 'danger' },
} as const

/**
 * The verdict as label and value, in the order in which a person in a hurry asks: does it pass, can I
 * try again, can I fix it, what does the fix cost. What the article does not say is left out.
 */
export function verdictFacts(verdict: VerdictView): VerdictFact[] {
  const { duration, retry, risk, downtime } = verdict
  const facts: (VerdictFact | null)[] = [
    duration && { label: 'Lasts', value: durations[duration], tone: 'plain' },
    retry && { label: 'Trying again', ...retries[retry] },
    verdict.fixers.length > 0
      ? {
          label: 'Who can fix it',
          value: oneOf(verdict.fixers.map((who) => fixers[who])),
          tone: 'plain',
        }
      : null,
    risk && { label: 'Risk of the fix', ...risks[risk] },
    downtime && { label: 'Downtime', ...downtimes[downtime] },
  ]
  return facts.filter((fact) => fact !== null)
}

/** @example oneOf(['Administrator', 'Developer']) // 'Administrator or developer' */
function oneOf(names: readonly string[]): string {
  const [first = '', ...rest] = names
  const words = [first, ...rest.map((name) => name.toLowerCase())]
  if (words.length < 2) return first
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
