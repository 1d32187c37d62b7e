// Sums what the runners report. A runner that fails without naming a test counts as one failed.
import path from 'node:path'

export const summaryFile = '.cache/tests/summary.json'

/**
 * Counts of tests, and the names of those that failed.
 * @typedef {{ passed: number, failed: number, skipped: number, names: string[] }} Counts
 */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0, names: [] }

/** One check of a name, as a test. */
export const countCheck = (name, isPassed) =>
  isPassed ? { ...none, passed: 1 } : { ...none, failed: 1, names: [name] }

const withCode = (counts, code) =>
  code !== 0 && counts.failed === 0
    ? { ...counts, failed: 1, names: [`a runner ended with ${code}`] }
    : counts

/**
 * Counts of vitest's JSON report; a file that could not be loaded is a failure too.
 * @returns {Counts}
 */
export function countVitest(report, code) {
  const names = (report?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
    const file = path.relative('.', name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && assertionResults.length === 0) return [`${file} (not loaded)`]
    return failed.map(({ fullName }) => `${file} › ${fullName}`)
  })
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: names.length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    names,
  }
  return withCode(counts, code)
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

/**
 * Counts of Playwright's JSON report; a test that passed only on a second try has failed.
 * @returns {Counts}
 */
export function countPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  const names = (report?.suites ?? [])
    .flatMap(specsOf)
    .filter(({ tests }) => tests.some(({ status }) => ['unexpected', 'flaky'].includes(status)))
    .map(({ file, line, title }) => `tests/e2e/${file}:${line} › ${title}`)
  return withCode({ passed: expected, failed: unexpected + flaky, skipped, names }, code)
}

/** @param {Counts[]} all */
export const addCounts = (all) =>
  all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
      names: [...sum.names, ...counts.names],
    }),
    none,
  )

const verdict = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** What failed by name, if anything did, and the verdict as the last line. */
export const closingLines = (counts) =>
  ['', ...counts.names.map((name) => `failed: ${name}`), verdict(counts)].join('\n')
