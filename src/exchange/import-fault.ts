import type { Entry } from './content-set'
import type { Fault } from './fault'
import type { Kind } from './kinds'

type Refusal = Error & {
  status: number
  data?: { errors?: { message: string; path?: string }[] } | null
}

/** True for what Payload says about a document, as opposed to a lost connection or a bug. */
const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'status' in error && Number(error.status) < 500

const pathOf = (field: string): PropertyKey[] =>
  field
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part === 'meta' ? 'seo' : part))

/**
 * What Payload refused about a file, with its lines. Anything else is thrown on: it is not the
 * file's fault and would hit every other file too.
 */
export const faultsOf = (error: unknown, entry: Entry<Kind>): Fault[] => {
  if (!isRefusal(error)) throw error
  const errors = error.data?.errors ?? []
  if (errors.length === 0) return [{ file: entry.file, line: 1, message: error.message }]
  return errors.map(({ message, path = '' }) => ({
    file: entry.file,
    line: entry.lineOf(pathOf(path)),
    message: path === '' ? message : `${path}: ${message}`,
  }))
}
