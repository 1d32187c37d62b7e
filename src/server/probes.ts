import { queryPrimary } from '@/database/primary'

const answerWithin = 1_000
const keptFor = 500

/** Whether the database answers within a second; asked at most twice a second, however often probed. */
export function databaseProbe(now: () => number = Date.now): () => Promise<boolean> {
  let askedAt = -Infinity
  let known: Promise<boolean> = Promise.resolve(false)
  return () => {
    if (now() - askedAt > keptFor) {
      askedAt = now()
      known = isAnswering()
    }
    return known
  }
}

async function isAnswering(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), answerWithin)
  })
  const asked = queryPrimary({ text: 'select 1', values: [] }).then(
    () => true,
    () => false,
  )
  const result = await Promise.race([asked, late])
  clearTimeout(timer)
  return result
}
