import { expect, test } from 'vitest'
import {
  addCounts,
  closingLines,
  countCheck,
  countPlaywright,
  countVitest,
} from '../../../src/cli/test-counts.mjs'

const vitestReport = {
  numPassedTests: 2,
  numPendingTests: 1,
  testResults: [
    {
      name: `${process.cwd()}/tests/unit/a.test.ts`,
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'works' },
        { status: 'failed', fullName: 'breaks' },
      ],
    },
    { name: `${process.cwd()}/tests/unit/b.test.ts`, status: 'failed', assertionResults: [] },
  ],
}

const playwrightReport = {
  stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 },
  suites: [
    {
      specs: [],
      suites: [
        {
          specs: [
            { file: 'a.spec.ts', line: 7, title: 'breaks', tests: [{ status: 'unexpected' }] },
            { file: 'a.spec.ts', line: 9, title: 'works', tests: [{ status: 'expected' }] },
            { file: 'a.spec.ts', line: 11, title: 'wobbles', tests: [{ status: 'flaky' }] },
          ],
        },
      ],
    },
  ],
}

test('what failed is named before the verdict, over all runners', () => {
  const total = addCounts([
    countCheck('lint', true),
    countCheck('knip', false),
    countVitest(vitestReport, 1),
    countPlaywright(playwrightReport, 1),
  ])
  expect(closingLines(total)).toBe(
    [
      '',
      'failed: knip',
      'failed: tests/unit/a.test.ts › breaks',
      'failed: tests/unit/b.test.ts (not loaded)',
      'failed: tests/e2e/a.spec.ts:7 › breaks',
      'failed: tests/e2e/a.spec.ts:11 › wobbles',
      '6 passed, 5 failed, 1 skipped',
    ].join('\n'),
  )
})

test('a runner that ends badly without a report has failed', () => {
  expect(closingLines(addCounts([countVitest(null, 1)]))).toBe(
    '\nfailed: a runner ended with 1\n0 passed, 1 failed',
  )
})

test('nothing failed: the verdict alone', () => {
  expect(closingLines(countCheck('lint', true))).toBe('\n1 passed, 0 failed')
})
