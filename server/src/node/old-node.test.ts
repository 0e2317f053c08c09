import { expect, test } from "vitest"
import { oldNode } from "./old-node.ts"

test.each([
  ["24.1.0", undefined],
  ["22.12.0", undefined],
])(
  "%s, which does not tell a file that it was started, is told that it is too old: else it would end well with nothing done",
  (version, main) => {
    expect(oldNode(main, version)).toBe(`Porchlight needs Node.js 24.2 or newer. This is ${version}.`)
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
  expect(oldNode(main, version)).toBeUndefined()
})
