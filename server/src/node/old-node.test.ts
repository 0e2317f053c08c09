import { expect, test } from "vitest"
import { oldNode } from "./old-node.ts"

test.each([
  ["24.1.0", undefined, true],
  ["22.13.0", undefined, true],
  ["22.12.0", undefined, false],
  ["20.20.2", undefined, false],
  // It was told to do without.
  ["22.23.3", true, false],
])(
  "%s, which does not tell a file that it was started or has no SQLite, is told that it is too old: else it would end well with nothing done",
  (version, main, hasSqlite) => {
    expect(oldNode({ version, main, hasSqlite })).toBe(`Porchlight needs Node.js 24.2 or newer. This is ${version}.`)
  },
)

test.each([
  ["24.21.0", true],
  ["24.2.0", false],
  ["26.10.0", true],
  ["100.0.0", true],
  // A test run tells no file that it was started.
  ["24.21.0", undefined],
  ["30.0.1", undefined],
  // It can do what is needed, though nobody promises that.
  ["22.23.3", true],
])("%s is left alone", (version, main) => {
  expect(oldNode({ version, main, hasSqlite: true })).toBeUndefined()
})

test("one that is new enough, and has its SQLite switched off, is not called old", () => {
  expect(oldNode({ version: "24.21.0", main: true, hasSqlite: false })).toBe(
    "Porchlight needs Node.js with its SQLite, which is switched off here or was left out.",
  )
})
