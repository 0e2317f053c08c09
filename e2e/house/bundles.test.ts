import { spawnSync } from "node:child_process"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { CANARIES } from "../harness/canaries.ts"
import { ROOT } from "../run/command.ts"

/** Strings that stand in the sandbox and nowhere else: its control routes, its own log event. */
const MARKS = ["/_sandbox", "sandbox_listening", "SANDBOX_PORT"]

const read = (pattern: string) => globSync(pattern, { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), "utf8"))

const holdsMark = (texts: readonly string[]) => MARKS.filter((mark) => texts.some((text) => text.includes(mark)))

describe("the sandbox stays out of production", () => {
  test("each mark that is looked for does stand in the sandbox", () => {
    expect(holdsMark(read("server/sandbox/**/*.{ts,tsx}"))).toEqual(MARKS)
  })

  test.each([
    ["server/dist/node.js", []],
    ["server/dist/ledger-thread.js", []],
    ["server/dist/worker/**/*.js", []],
    ["widget/dist/**/*.js", []],
    // The doctor reads in the environment where the demo's sandbox is, and examines that.
    ["server/dist/porchlight.js", ["SANDBOX_PORT"]],
  ])("no piece of it is in %s", (pattern, allowed) => {
    const bundle = read(pattern)
    expect(bundle.length, "the product is not built").toBeGreaterThan(0)
    expect(holdsMark(bundle)).toEqual(allowed)
  })
})

describe("secrets stay out of whatever is built, though the builder's environment has them", () => {
  test.each(["server/dist/**/*.{js,json,html,css}", "widget/dist/**/*.{js,json,html,css}"])("in %s", (pattern) => {
    const built = read(pattern)
    expect(built.length, "the product is not built").toBeGreaterThan(0)
    expect(Object.values(CANARIES).filter((canary) => built.some((text) => text.includes(canary)))).toEqual([])
  })

  test("what is looked for is in the environment of every build that the tests run", () => {
    const [steps = ""] = read("e2e/run/steps.ts")
    expect(steps.match(/check\("Build: (?:widget|server|package for npm)".*CANARIES\)/g)).toHaveLength(3)
  })
})

test.each(["node.js", "porchlight.js"])(
  "%s tells a Node.js without SQLite what it needs, and ends with 1",
  (bundle) => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ["--no-experimental-sqlite", join(ROOT, "server/dist", bundle)],
      { encoding: "utf8" },
    )
    expect([status, stdout, stderr]).toEqual([1, "", expect.stringMatching(/^Porchlight needs Node\.js .*\.\n$/)])
  },
)
