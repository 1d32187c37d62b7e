/**
 * What every connection of this process is called, whichever pool it belongs to: so the last process
 * that uses an embedded Postgres can tell that it is the last.
 */
export const sessionName = (): string => `it-error-decoder ${process.pid}`
