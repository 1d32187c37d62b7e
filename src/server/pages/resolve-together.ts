import { setTimeout as sleep } from 'node:timers/promises'
import DataLoader from 'dataloader'
import type { AskedPath, Resolution, SlugTable } from '@/database/resolve-path'

type Resolve = (table: SlugTable | null, asked: AskedPath) => Promise<Resolution>

/** More than this is never asked in one statement. */
const mostTogether = 100
/** Between two statements, in milliseconds, while many come. */
const pause = 5
/** What is on its way is waited for so long: a table that is locked holds up no more than that. */
const patience = 10

/**
 * Asks at once while nothing is on its way; paths that come meanwhile are asked together, in one
 * statement for each table. Whoever makes up addresses by the thousand costs Postgres and this process a
 * statement for many of them.
 *
 * @param ask has a resolution for each path, in their order
 */
export function resolveTogether(
  ask: (table: SlugTable | null, asked: readonly AskedPath[]) => Promise<Resolution[]>,
): Resolve {
  const loaderFor = (table: SlugTable | null) => {
    let onItsWay: Promise<unknown> = Promise.resolve()
    return new DataLoader<AskedPath, Resolution>(
      (asked) => {
        const answers = ask(table, asked)
        onItsWay = Promise.allSettled([answers, sleep(pause)])
        return answers
      },
      {
        cache: false,
        maxBatchSize: mostTogether,
        batchScheduleFn: (begin) =>
          void Promise.race([onItsWay, sleep(patience, undefined, { ref: false })]).then(begin),
      },
    )
  }
  const pages = loaderFor(null)
  const ofTable: Record<SlugTable, typeof pages> = {
    errors: loaderFor('errors'),
    products: loaderFor('products'),
    categories: loaderFor('categories'),
  }
  return (table, asked) => (table ? ofTable[table] : pages).load(asked)
}
