/** How many checks passed and how many did not. What was skipped did not pass. */
export type Tally = { passed: number; failed: number }

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
})

/** The last line of a test run. */
export const verdict = ({ passed, failed }: Tally) => `${passed} passed, ${failed} failed`

/** The tally of something that is no test and either holds or does not, such as the types of a package. */
export const one = (holds: boolean): Tally => (holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/**
 * Reads vitest's JSON report.
 *
 * A file that could not be loaded holds no failed test, and an error outside every test is in no count at all:
 * the exit code catches both.
 *
 * @throws {TypeError} where the report lacks a count
 */
export const vitestTally = (report: unknown, exitCode: number): Tally =>
  honest(
    {
      passed: count(report, "numPassedTests"),
      failed: count(report, "numFailedTests") + count(report, "numPendingTests") + count(report, "numTodoTests"),
    },
    exitCode,
  )

/**
 * Reads Playwright's JSON report. A flaky test is a failed one.
 *
 * @throws {TypeError} where the report lacks a count
 */
export const playwrightTally = (report: unknown, exitCode: number): Tally => {
  const stats = member(report, "stats")
  return honest(
    {
      passed: count(stats, "expected"),
      failed: count(stats, "unexpected") + count(stats, "flaky") + count(stats, "skipped"),
    },
    exitCode,
  )
}

/** A run that tells of nothing, or that ends badly without naming a failed test, is a failure of its own. */
const honest = (tally: Tally, exitCode: number): Tally => {
  const silentFailure = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0)
  return silentFailure ? { ...tally, failed: 1 } : tally
}

const member = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined

const count = (value: unknown, key: string): number => {
  const found = member(value, key)
  if (typeof found === "number" && Number.isInteger(found) && found >= 0) return found
  throw new TypeError(`The report has no count "${key}".`)
}
