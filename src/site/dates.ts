const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * An ISO day as readers write it, the same in every time zone: `2026-11-23` -> `23 November 2026`.
 * What is no such day comes back as it was.
 */
export function longDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? []
  const name = months[Number(month) - 1]
  return year && date && name ? `${Number(date)} ${name} ${year}` : day
}
