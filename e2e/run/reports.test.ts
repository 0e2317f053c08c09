import { describe, expect, test } from "vitest"
import { playwrightTally, vitestTally } from "./reports.ts"

const unit = (counts: Partial<Record<"Passed" | "Failed" | "Pending" | "Todo", number>>) => ({
  numPassedTests: counts.Passed ?? 0,
  numFailedTests: counts.Failed ?? 0,
  numPendingTests: counts.Pending ?? 0,
  numTodoTests: counts.Todo ?? 0,
})

const journeys = (counts: Partial<Record<"expected" | "unexpected" | "flaky" | "skipped", number>>) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...counts },
})

describe("unit tests", () => {
  test("that all pass are counted", () => {
    expect(vitestTally(unit({ Passed: 12 }), 0)).toMatchObject({ passed: 12, failed: 0 })
  })
  test("that are skipped or left for later count as failed", () => {
    expect(vitestTally(unit({ Passed: 1, Failed: 2, Pending: 3, Todo: 4 }), 1)).toMatchObject({ passed: 1, failed: 9 })
  })
  test("whose file did not even load count as one failure", () => {
    expect(vitestTally(unit({ Passed: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 })
  })
  test("that failed are named, each with its file and the beginning of what it said, and where", () => {
    const report = {
      ...unit({ Passed: 1, Failed: 1 }),
      testResults: [
        {
          name: "a.test.ts",
          status: "failed",
          assertionResults: [
            { status: "passed", fullName: "stands" },
            {
              status: "failed",
              fullName: "falls",
              failureMessages: ["\u001b[31mNot 2\u001b[39m\nbut 3\n    at one\n    at two"],
            },
          ],
        },
        { name: "unread.test.ts", status: "failed", assertionResults: [], message: "It ends in the middle." },
      ],
    }
    expect(vitestTally(report, 1).failures).toEqual([
      { name: "a.test.ts › falls", why: "Not 2\nbut 3\n    at one" },
      { name: "unread.test.ts", why: "It ends in the middle." },
    ])
  })
  test("of which none ran are a failure", () => {
    expect(vitestTally(unit({}), 0)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe("journeys", () => {
  test("that all pass are counted", () => {
    expect(playwrightTally(journeys({ expected: 7 }), 0)).toMatchObject({ passed: 7, failed: 0 })
  })
  test("that are skipped or pass only at the second try count as failed", () => {
    expect(playwrightTally(journeys({ expected: 1, flaky: 1, skipped: 2, unexpected: 3 }), 1)).toMatchObject({
      passed: 1,
      failed: 6,
    })
  })
  test("that failed are named, each with its file and the beginning of what it said, and where", () => {
    const tests = [{ results: [{ errors: [{ message: "Not seen." }, { message: "Later." }] }, { errors: [] }] }]
    const spec = { file: "a.spec.ts", specs: [{ ok: true, title: "stands" }] }
    const inner = { file: "a.spec.ts", specs: [{ ok: false, title: "falls", tests }] }
    const report = { ...journeys({ expected: 1, unexpected: 1 }), suites: [{ ...spec, suites: [inner] }] }
    expect(playwrightTally(report, 1).failures).toEqual([{ name: "a.spec.ts › falls", why: "Not seen." }])
  })
  test("that failed without a word are named all the same", () => {
    const report = {
      ...journeys({ unexpected: 1 }),
      suites: [{ file: "a.spec.ts", specs: [{ ok: false, title: "falls" }] }],
    }
    expect(playwrightTally(report, 1).failures).toEqual([{ name: "a.spec.ts › falls", why: "" }])
  })
  test("that did not begin, since something they need is broken, say what it is", () => {
    const errors = [{ message: "No such module.", location: { file: "a.spec.ts" } }, { message: "No port is free." }]
    expect(playwrightTally({ ...journeys({}), errors }, 1)).toEqual({
      passed: 0,
      failed: 1,
      failures: [
        { name: "a.spec.ts", why: "No such module." },
        { name: "outside of every test", why: "No port is free." },
      ],
    })
  })
  test("of which none ran are a failure", () => {
    expect(playwrightTally(journeys({}), 0)).toMatchObject({ passed: 0, failed: 1 })
  })
  test("cannot pass with a report that lacks a count", () => {
    expect(() => playwrightTally({ stats: { expected: 3 } }, 0)).toThrow(TypeError)
    expect(() => playwrightTally(null, 0)).toThrow(TypeError)
  })
})
