import { expect, test } from 'vitest'
import { describeError } from '@/observe/describe-error'
import { makeLog } from '@/observe/log'
import { maskMessage } from '@/observe/mask'
import { withinRequest } from '@/observe/request-context'

/** A log that is kept, and what it said. */
function keptLog() {
  const lines: string[] = []
  const log = makeLog('info', { write: (line: string) => void lines.push(line) })
  const said = () =>
    lines.map((line) => {
      const { pid, time, ...rest } = JSON.parse(line) as Record<string, unknown>
      expect([typeof pid, typeof time]).toEqual(['number', 'string'])
      return rest
    })
  return { log, lines, said }
}

test.each([
  ['no user "Ada.Lovelace@example.org"', 'no user "…"'],
  ['mail to ada@example.org was refused', 'mail to <address> was refused'],
  ['relation "errors" does not exist', 'relation "errors" does not exist'],
  [
    'invalid input syntax for type integer: "12 OR 1=1"',
    'invalid input syntax for type integer: "…"',
  ],
  ['Key (email)=(ada at home) already exists.', 'Key (email)=(…) already exists.'],
  ['Failed query: select * from users where x = $1\nparams: hunter2', 'Failed query: …'],
  [
    'postgres://decoder:hunter2@db.example:5432/x is away',
    'postgres://…@db.example:5432/x is away',
  ],
  ['GET /search?q=my+secret failed', 'GET /search?… failed'],
  ['token eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9 expired', 'token <token> expired'],
  ['one\r\n{"level":"fatal"}\u2028\u001b[31mred', 'one {"level":"fatal"} [31mred'],
])('%j is logged as %j', (message, masked) => {
  expect(maskMessage(message)).toBe(masked)
})

test('a message of a megabyte is cut', () => {
  expect(maskMessage('a '.repeat(500_000)).length).toBe(2_000)
})

test('an error is its kind, its code and where it happened', () => {
  const cause = Object.assign(new Error('duplicate key value: "hunter2 "'), { code: '23505' })
  const described = describeError(new TypeError('Failed query: insert hunter2', { cause }))
  expect(JSON.stringify(described)).not.toContain('hunter2')
  expect({ ...described, stack: null, cause: { ...described.cause, stack: null } }).toEqual({
    type: 'TypeError',
    message: 'Failed query: …',
    stack: null,
    cause: { type: 'Error', message: 'duplicate key value: "…"', code: '23505', stack: null },
  })
  expect(described.stack?.[0]).toMatch(/^at .*log\.test\.ts/)
})

test('what is no error is described too, and causes in a circle end', () => {
  const circle = new Error('a')
  circle.cause = circle
  expect(describeError('text with ada@example.org')).toEqual({
    type: 'string',
    message: 'text with <address>',
  })
  expect(JSON.stringify(describeError(circle)).match(/"message":"a"/g)).toHaveLength(3)
})

test('every line is one JSON object, with the request it belongs to', () => {
  const { log, lines, said } = keptLog()
  withinRequest({ requestId: 'abc-12345', route: '/errors/:slug' }, () => {
    log.warn('first\nsecond')
  })
  log.error({ err: new Error('no "Secret 1"') })
  log.error(new Error('no "Secret 2"'), 'with words')
  log.debug('not asked for')
  expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
  expect(said().map((line) => ({ ...line, err: Boolean(line.err) }))).toEqual([
    {
      level: 'warn',
      requestId: 'abc-12345',
      route: '/errors/:slug',
      msg: 'first second',
      err: false,
    },
    { level: 'error', msg: 'no "…"', err: true },
    { level: 'error', msg: 'with words', err: true },
  ])
  expect(lines.join('')).not.toContain('Secret')
})

test('fields that are confidential by name are masked wherever they stand', () => {
  const { log, said } = keptLog()
  log.info({ password: 'a', user: { email: 'b', id: 7 }, body: { data: { token: 'c' } } }, 'x')
  expect(said()).toEqual([
    {
      level: 'info',
      msg: 'x',
      password: '<masked>',
      user: { email: '<masked>', id: 7 },
      body: { data: { token: '<masked>' } },
    },
  ])
})
