/**
 * A moment on the clock of a zone, and on UTC's where that differs: clocks are put forward and back, so
 * the zone alone does not say which 02:30 is meant.
 *
 * @example zonedTime(new Date('2026-10-25T00:30:00Z'), 'Europe/Berlin')
 *   // '2026-10-25 02:30 Europe/Berlin (00:30 UTC)'
 */
export function zonedTime(at: Date, zone: string): string {
  const utc = clock(at, 'UTC')
  const known = isZone(zone) ? zone : 'UTC'
  const own = clock(at, known)
  if (own === utc) return `${utc} UTC`
  const [day, time] = utc.split(' ') as [string, string]
  return `${own} ${known} (${own.startsWith(day) ? time : utc} UTC)`
}

const clock = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at)

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
