import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino'
import { build as prettyStream } from 'pino-pretty'
import { env } from '@/env'
import { describeError } from './describe-error'
import { maskMessage } from './mask'
import { currentRequest } from './request-context'

export type { Logger }

const confidential = ['password', 'token', 'secret', 'email', 'authorization', 'cookie', 'text']

type Level = ReturnType<typeof env>['logLevel']

type Fields = { msg?: unknown; err?: unknown }

const wordsOf = (said: unknown): string => {
  if (said instanceof Error) return said.message
  return typeof said === 'string' ? said : ''
}

/**
 * A log of JSON, one object a line. Every line of a request carries its id and the pattern of its
 * address; no line carries what somebody typed: messages are masked, errors described without it.
 */
export const makeLog = (level: Level, stream: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      mixin: () => currentRequest() ?? {},
      redact: {
        paths: confidential.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '<masked>',
      },
      hooks: {
        // Pino takes the words of an error for the message when there is none: they are masked here.
        logMethod(given, method) {
          const [first, second] = given as [unknown, unknown?]
          if (typeof first === 'string') return method.call(this, maskMessage(first))
          const fields = first instanceof Error ? { err: first } : (first as Fields)
          const words = second ?? fields.msg ?? fields.err
          return method.call(this, { ...fields, msg: undefined }, maskMessage(wordsOf(words)))
        },
      },
    },
    stream,
  )

/** People at a terminal get colours; everything else gets JSON on standard error. */
function destinationFor(format: 'json' | 'pretty'): DestinationStream {
  if (format === 'json') return destination({ dest: 2, sync: true })
  const ignore = 'pid,hostname'
  return prettyStream({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss', ignore })
}

/** Next's bundle and this process hold copies of this module; the log is one. */
const shared = globalThis as typeof globalThis & { siteLog?: Logger }

/** The log of this process. */
export function log(): Logger {
  const { logLevel, logFormat } = env()
  return (shared.siteLog ??= makeLog(
    logLevel,
    destinationFor(logFormat ?? (process.stderr.isTTY ? 'pretty' : 'json')),
  ))
}
