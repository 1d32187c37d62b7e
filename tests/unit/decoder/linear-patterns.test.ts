import { checkSync } from 'recheck'
import { describe, expect, test } from 'vitest'
import { families } from '../../../src/decoder/families/index'
import { credentials } from '../../../src/decoder/redaction/credentials'
import { GROUPS } from '../../../src/decoder/redaction/grouped'
import { identities } from '../../../src/decoder/redaction/identities'

const patterns = new Map<string, RegExp>()
for (const family of families)
  family.rules.forEach(({ pattern }, index) => patterns.set(`${family.id} ${index + 1}`, pattern))
for (const [index, { kind, pattern }] of [...credentials, ...identities].entries())
  patterns.set(`secret ${index + 1} ${kind}`, pattern)
patterns.set('groups of secrets', GROUPS)

/** Many rules share a pattern; each is checked once. */
const distinct = [
  ...new Map([...patterns].map(([name, pattern]) => [String(pattern), { name, pattern }])).values(),
]

/**
 * Limits count what is read, not time: the verdict is the same on a busy machine. Only a pattern whose
 * automaton grows without an end is given up on; it may be linear, but nobody can tell.
 */
function verdictOf(pattern: RegExp): string {
  const verdict = checkSync(pattern.source, pattern.flags, {
    timeout: 100_000,
    attackTimeout: null,
    incubationTimeout: null,
    seedingTimeout: null,
    attackLimit: 100_000_000,
    // The fuzzer draws by lot: the same lot on every run.
    randomSeed: 20261123,
  })
  return verdict.status === 'safe' ? verdict.complexity.summary : verdict.status
}

describe('C32 every pattern runs in linear time', () => {
  test.each(distinct.map(({ name, pattern }) => [name, pattern] as const))(
    '%s',
    (_name, pattern) => {
      expect(verdictOf(pattern)).toMatch(/^(?:linear|safe)(?: \(fuzz\))?$/)
    },
  )
})

test('the check finds what is not linear, with and without an automaton', () => {
  expect(verdictOf(/^(a+)+$/)).toBe('vulnerable')
  expect(verdictOf(/\s+$/)).toBe('vulnerable')
  expect(verdictOf(/(?!b)\d+$/)).toBe('vulnerable')
})
