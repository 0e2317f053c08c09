import { spawnSync } from "node:child_process"
import { describe, expect, test } from "vitest"
import { ROOT } from "./command.ts"

const say = (command: string, ...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`e2e/${command}/main.ts`, ...words], {
    cwd: ROOT,
    encoding: "utf8",
  })
  return { status, stdout, stderr }
}

const COMMANDS = ["torture", "fuzz", "overload", "abuse", "bench", "dependencies"]

describe.each(COMMANDS)("%s", (command) => {
  test("that is called wrongly says so in a sentence, with what there is, and ends with 2", () => {
    const { status, stdout, stderr } = say(command, "--bogus")
    expect([status, stdout]).toEqual([2, ""])
    expect(stderr).toMatch(/^(Unknown option '--bogus'|There is no --bogus)\./)
    expect(stderr).toContain("pnpm ")
    expect(stderr).not.toContain("    at ")
  })
  test("tells what there is where only that is asked for", () => {
    expect(say(command, "--help")).toEqual({ status: 0, stdout: expect.stringContaining("pnpm "), stderr: "" })
  })
})

test.each([
  ["torture", "--rounds=many", "--rounds is a whole number."],
  ["fuzz", "--requests=many", "--requests is a whole number from 1 on."],
  ["fuzz", "--seed=-1", "--seed is a whole number."],
  ["fuzz", "--runtime=deno", "--runtime is node, workerd."],
  ["overload", "--seconds=0", "--seconds is a whole number from 1 on."],
  ["overload", "--runtime=deno", "--runtime is node, workerd."],
  ["overload", "--only=an earthquake", "--only is a part of one of these names."],
  ["abuse", "--posts=1.5", "--posts is a whole number from 1 on."],
  ["abuse", "--runtime=deno", "--runtime is node, workerd."],
])("%s %s: the sentence says what it takes", (command, word, sentence) => {
  const { status, stdout, stderr } = say(command, word)
  expect([status, stdout]).toEqual([2, ""])
  expect(stderr).toMatch(new RegExp(`^${sentence.replaceAll(".", "\\.")}\n\n`))
  expect(stderr).toContain("pnpm ")
})
