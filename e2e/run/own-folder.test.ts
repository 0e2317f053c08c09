import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { ROOT, tool } from "./command.ts"

/** Stands for the machine's folder for temporary files. */
let temporary = ""
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), "machine-"))
})
afterEach(() => rmSync(temporary, { recursive: true, force: true }))

/** Starts this Node.js in a group of its own, as a terminal does. */
const start = (...args: readonly string[]) => {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "inherit"],
  })
  let said = ""
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text
  })
  const ended = once(child, "close").then(([code]) => code)
  return { ended, said: () => said, signal: (signal: NodeJS.Signals) => process.kill(-(child.pid ?? 0), signal) }
}

const SCRIPT = `
  import { mkdtempSync, writeFileSync } from "node:fs"
  import { tmpdir } from "node:os"
  import { join } from "node:path"
  import { keepInOwnFolder } from ${JSON.stringify(new URL("own-folder.ts", import.meta.url))}
  keepInOwnFolder()
  writeFileSync(join(mkdtempSync(join(tmpdir(), "put-aside-")), "file"), "")`

const startScript = (then: string) => start("--input-type=module", "--eval", `${SCRIPT}\n${then}`)

const somethingPutAside = () =>
  vi.waitFor(() => expect(readdirSync(temporary, { recursive: true })).toContainEqual(expect.stringContaining("/file")))

describe("what a command has put aside is gone", () => {
  test.each([
    ["when it has ended", "", 0],
    ["when it has given up", "process.exit(3)", 3],
  ])("%s", async (_, then, code) => {
    expect(await startScript(then).ended).toBe(code)
    expect(readdirSync(temporary)).toEqual([])
  })
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("when it was ended by %s", async (signal, code) => {
    const script = startScript("setInterval(() => {}, 1000)")
    await somethingPutAside()
    script.signal(signal)
    expect(await script.ended).toBe(code)
    expect(readdirSync(temporary)).toEqual([])
  })
})

test("a run of the tests leaves nothing behind", async () => {
  const runner = start(tool("vitest", "vitest.mjs"), "run", "--project", "shared", "src/text")
  expect(await runner.ended).toBe(0)
  expect(readdirSync(temporary)).toEqual([])
})

test("torture that is stopped with Ctrl+C leaves nothing behind", async () => {
  const torture = start("e2e/torture/main.ts", "--rounds", "50", "--runtime", "node")
  await vi.waitFor(
    () =>
      expect(readdirSync(temporary, { recursive: true })).toContainEqual(expect.stringContaining("ledger.sqlite-wal")),
    60_000,
  )
  torture.signal("SIGINT")
  expect(await torture.ended).toBe(130)
  expect(readdirSync(temporary)).toEqual([])
})

test.each(["SIGINT", "SIGTERM"] as const)(
  "a test run that %s stops lets its step end, and begins no other",
  async (signal) => {
    const run = start("e2e/run/test.ts")
    await vi.waitFor(() => expect(run.said()).toContain("── Formatting"), 20_000)
    run.signal(signal)
    expect(await run.ended).toBe(signal === "SIGINT" ? 130 : 143)
    // On a busy machine the first step may have ended before the signal came.
    const begun = run.said().split("── ").length - 1
    expect(run.said()).toContain(`Stopped in the middle: ${begun - 1} of `)
    expect(readdirSync(temporary)).toEqual([])
  },
)
