import { log } from '@/observe/log'

/** Strings and errors, in one line; objects may hold anything and are only named. */
const wordsOf = (given: readonly unknown[]): string =>
  given
    .map((piece) => {
      if (piece instanceof Error) return piece.message
      return typeof piece === 'object' && piece !== null ? '[object]' : String(piece)
    })
    .join(' ')

/**
 * What the framework prints goes into the log too: one JSON object a line, masked, with the id of the
 * request in which it was printed.
 */
export function captureConsole(): void {
  const levels = {
    error: 'error',
    warn: 'warn',
    info: 'info',
    log: 'info',
    debug: 'debug',
  } as const
  for (const [method, level] of Object.entries(levels) as [keyof typeof levels, 'info'][])
    console[method] = (...given: unknown[]) => {
      const err = given.find((piece) => piece instanceof Error)
      log()[level]({ from: 'console', ...(err ? { err } : {}) }, wordsOf(given))
    }
}

/** A fault that nobody caught ends the process, as it would have, with a line in the log. */
export function logLastWords(): void {
  process.on('uncaughtException', (error) => {
    log().fatal({ err: error }, 'uncaught: the process ends')
    process.exit(1)
  })
}
