/** How many checks passed and how many did not. What was skipped did not pass. */
export type Tally = {
  passed: number
  failed: number
  /** The names of those that failed, as far as the report tells them. */
  failures: readonly string[]
}

/** Several tallies as one. */
export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  failures: tallies.flatMap(({ failures }) => failures),
})

/** The last line of a test run. */
export const verdict = ({ passed, failed }: Pick<Tally, "passed" | "failed">) => `${passed} passed, ${failed} failed`

/** The tally of something that is no test and either holds or does not, such as the types of a package. */
export const one = (holds: boolean): Tally => ({
  passed: holds ? 1 : 0,
  failed: holds ? 0 : 1,
  failures: [],
})

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
      failures: vitestFailures(report),
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
      failures: list(report, "suites").flatMap(playwrightFailures),
    },
    exitCode,
  )
}

/** Failed tests, and files that could not be loaded. */
const vitestFailures = (report: unknown): string[] =>
  list(report, "testResults").flatMap((file) => {
    const tests = list(file, "assertionResults").filter((test) => member(test, "status") === "failed")
    const names = tests.map((test) => `${text(file, "name")} › ${text(test, "fullName")}`)
    const unloaded = member(file, "status") === "failed" && names.length === 0
    return unloaded ? [text(file, "name")] : names
  })

const playwrightFailures = (suite: unknown): string[] => [
  ...list(suite, "specs")
    .filter((spec) => member(spec, "ok") === false)
    .map((spec) => `${text(suite, "file")} › ${text(spec, "title")}`),
  ...list(suite, "suites").flatMap(playwrightFailures),
]

/** A run that tells of nothing, or that ends badly without naming a failed test, is a failure of its own. */
const honest = (tally: Tally, exitCode: number): Tally => {
  const silentFailure = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0)
  return silentFailure ? { ...tally, failed: 1 } : tally
}

const member = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined

const list = (value: unknown, key: string): unknown[] => {
  const found = member(value, key)
  return Array.isArray(found) ? found : []
}

const text = (value: unknown, key: string) => String(member(value, key) ?? "")

const count = (value: unknown, key: string): number => {
  const found = member(value, key)
  if (typeof found === "number" && Number.isInteger(found) && found >= 0) return found
  throw new TypeError(`The report has no count "${key}".`)
}
