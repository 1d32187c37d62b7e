import { log } from '@/observe/log'
import { findRunning } from './postmaster'

const lookEvery = 1_000

/** Looks after a server of our own: when it is gone (killed, crashed), it is started again. */
export function guardServer(data: string, start: () => Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined
  let starting: Promise<void> | null = null

  const look = (onRestart: () => void) => {
    if (starting || findRunning(data)) return
    starting = start()
      .then(onRestart, (error: unknown) =>
        log().error({ err: error }, 'database: own Postgres could not be started again'),
      )
      .finally(() => {
        starting = null
      })
  }
  return {
    watch: (onRestart: () => void) => {
      timer = setInterval(() => look(onRestart), lookEvery)
      timer.unref()
    },
    /** Lets it be; a start on its way is waited for. */
    leave: async () => {
      clearInterval(timer)
      await starting
    },
  }
}
