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
