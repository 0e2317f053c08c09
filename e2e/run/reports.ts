import { stripVTControlCharacters } from "node:util"
import type { Failure, Tally } from "./tally.ts"

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
      failures: [
        ...list(report, "errors").map((error) => ({
          name: text(member(error, "location"), "file") || "outside of every test",
          why: beginning([member(error, "message")]),
        })),
        ...list(report, "suites").flatMap(playwrightFailures),
      ],
    },
    exitCode,
  )
}

/** Failed tests, and files that could not be loaded. */
const vitestFailures = (report: unknown): Failure[] =>
  list(report, "testResults").flatMap((file) => {
    const tests = list(file, "assertionResults").filter((test) => member(test, "status") === "failed")
    const failures = tests.map((test) => ({
      name: `${text(file, "name")} › ${text(test, "fullName")}`,
      why: beginning(list(test, "failureMessages")),
    }))
    const unloaded = member(file, "status") === "failed" && failures.length === 0
    return unloaded ? [{ name: text(file, "name"), why: beginning([member(file, "message")]) }] : failures
  })

const playwrightFailures = (suite: unknown): Failure[] => [
  ...list(suite, "specs")
    .filter((spec) => member(spec, "ok") === false)
    .map((spec) => ({
      name: `${text(suite, "file")} › ${text(spec, "title")}`,
      why: beginning(
        list(spec, "tests")
          .flatMap((test) => list(test, "results"))
          .flatMap((result) => list(result, "errors"))
          .map((error) => member(error, "message")),
      ),
    })),
  ...list(suite, "suites").flatMap(playwrightFailures),
]

/** The first of what was said, without its colors and with no more of the stack than where it was said. */
const beginning = ([message]: readonly unknown[]): string => {
  const lines = stripVTControlCharacters(typeof message === "string" ? message : "").split("\n")
  const where = lines.findIndex((line) => /^ +at /.test(line))
  if (where === -1) return lines.slice(0, MOST_LINES).join("\n").trimEnd()
  return [...lines.slice(0, Math.min(where, MOST_LINES)), lines[where]].join("\n")
}

const MOST_LINES = 20

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
