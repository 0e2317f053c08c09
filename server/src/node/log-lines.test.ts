import { execFileSync } from "node:child_process"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { writeLine } from "./log-lines.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test("what happens within 10 ms is written at once, in its order", () => {
  const written = vi.spyOn(console, "log").mockReturnValue()
  for (const line of ["one", "two", "three"]) writeLine(line)
  vi.advanceTimersByTime(9)
  writeLine("four")
  vi.advanceTimersByTime(1)
  writeLine("five")
  vi.advanceTimersByTime(10)
  expect(written.mock.calls).toEqual([["one\ntwo\nthree\nfour"], ["five"]])
})

test("the last lines before the process ends are not lost", () => {
  const script = `import { writeLine } from ${JSON.stringify(new URL("./log-lines.ts", import.meta.url).href)}
    writeLine("stopping")
    writeLine("stopped")
    process.exit()`
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" })
  expect(output).toBe("stopping\nstopped\n")
})
