import os from 'node:os'

const megabyte = 1024 * 1024
/** Postgres' own default; less is no use to anybody. */
const least = 128
/** Holds what searches of a million articles read again and again. */
const most = 1_024

/**
 * Megabytes that Postgres keeps pages of tables in: an eighth of the memory there is, since site and
 * system need the rest. They are taken when they are first used, so a small library takes few of them.
 *
 * @param memory in bytes
 */
export const sharedBuffers = (memory: number): number =>
  Math.min(most, Math.max(least, Math.floor(memory / 8 / megabyte)))

/** Bytes of memory that this process may use: what a container is given, else the machine's. */
const memory = (): number => Math.min(os.totalmem(), process.constrainedMemory() || Infinity)

/** How the embedded server is set up; `throwaway` trades safety on power loss for speed. */
export const settings = (port: number, throwaway: boolean): Record<string, string> => ({
  port: String(port),
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic', // a statement may hold what somebody pasted
  timezone: 'UTC',
  jit: 'off',
  shared_buffers: `${sharedBuffers(memory())}MB`,
  io_method: 'sync', // most pages are in the system's cache: asking another process for one costs more
  ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
})
