import { execFileSync } from "node:child_process"
import { setImmediate as nextTurn } from "node:timers/promises"
import { expect, onTestFinished, test, vi } from "vitest"
import { writeLine } from "./log-lines.ts"

test("what happens in one turn is written at once, in its order", async () => {
  const written = vi.spyOn(console, "log").mockReturnValue()
  onTestFinished(() => written.mockRestore())
  for (const line of ["one", "two", "three"]) writeLine(line)
  await nextTurn()
  writeLine("four")
  await nextTurn()
  expect(written.mock.calls).toEqual([["one\ntwo\nthree"], ["four"]])
})

test("the last lines before the process ends are not lost", () => {
  const script = `import { writeLine } from ${JSON.stringify(new URL("./log-lines.ts", import.meta.url).href)}
    writeLine("stopping")
    writeLine("stopped")
    process.exit()`
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" })
  expect(output).toBe("stopping\nstopped\n")
})
