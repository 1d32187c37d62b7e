import type { Due } from '@/database/desk-queries'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Why an article stands in the queue: its age, its readers, and whom it failed. */
export function dueWords({ verifiedOn, age, views, failed }: Due): string {
  const since = verifiedOn
    ? `verified ${verifiedOn}, ${counted(age, 'day', 'days')} ago`
    : `never verified, ${counted(age, 'day', 'days')} old`
  return [
    since,
    `${counted(views, 'view', 'views')} in 30 days`,
    ...(failed > 0 ? [`failed ${counted(failed, 'reader', 'readers')}`] : []),
  ].join(' · ')
}
