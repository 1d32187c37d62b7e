import { maskMessage } from './mask'

export type DescribedError = {
  type: string
  message: string
  /** SQLSTATE or the system's own (`ECONNREFUSED`). */
  code?: string
  /** Where it happened: the frames alone, since a stack begins with the message. */
  stack?: string[]
  cause?: DescribedError
}

const mostFrames = 8
const deepest = 3

const framesOf = (stack: string | undefined): string[] =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim())

/** An error as it may stand in a log: its kind, code and place; its words only masked. */
export function describeError(error: unknown, depth = 1): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: maskMessage(String(error)) }
  const { code, cause } = error as Error & { code?: unknown }
  const stack = framesOf(error.stack)
  return {
    type: error.name,
    message: maskMessage(error.message),
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) ? { code } : {}),
    ...(stack.length > 0 ? { stack } : {}),
    ...(cause === undefined || depth === deepest ? {} : { cause: describeError(cause, depth + 1) }),
  }
}
