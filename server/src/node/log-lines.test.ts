import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, openSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
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

describe("a log that cannot be written ends nothing", () => {
  const script = `import { writeLine } from ${JSON.stringify(new URL("./log-lines.ts", import.meta.url).href)}
    process.once("message", () => {
      writeLine("one")
      setTimeout(() => writeLine("two"), 50)
      setTimeout(() => process.exit(7), 100)
    })
    process.send("ready")`

  const endOf = async (stdout: "pipe" | number) => {
    vi.useRealTimers()
    const stdio = ["ignore", stdout, "inherit", "ipc"] as const
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: [...stdio] })
    const ended = once(child, "exit")
    await once(child, "message")
    child.stdout?.destroy()
    child.send("write")
    return (await ended)[0]
  }

  test("whose reader is gone", async () => expect(await endOf("pipe")).toBe(7))

  test.runIf(existsSync("/dev/full"))("whose disk is full", async () =>
    expect(await endOf(openSync("/dev/full", "w"))).toBe(7),
  )
})
