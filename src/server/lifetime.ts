import { log } from '@/observe/log'
import { say } from './say'

/**
 * What has been started, stopped in the reverse order, once: by Ctrl-C, by a service manager, or when
 * the program that started us is gone.
 */
export function makeLifetime() {
  const stops: { what: string; stop: () => Promise<void> | void }[] = []
  let stopping: Promise<void> | null = null

  const stopAll = async () => {
    for (const { what, stop } of stops.reverse()) {
      try {
        await stop()
      } catch (error) {
        log().error({ err: error }, `Stopping the ${what} failed`)
      }
    }
  }
  const stop = () => (stopping ??= stopAll())

  return {
    /** Remembers how to stop what was just started. */
    add: (what: string, stopOne: () => Promise<void> | void) =>
      void stops.push({ what, stop: stopOne }),
    stop,
    isStopping: () => stopping !== null,
    /** Stops on signals, and when the parent that holds our channel goes away. */
    followSignals: (onStopped: () => void) => {
      const begin = () => {
        if (stopping) return
        say('  stopping')
        void stop().then(onStopped)
      }
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, begin)
      if (process.channel) {
        process.on('disconnect', begin)
        process.channel.unref()
      }
    },
  }
}
