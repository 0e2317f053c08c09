import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { PATIENCE } from "../../test/patience.ts"
import { startGuard } from "./start-guard.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guard-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A starter in a process of its own, with a child that stands for workerd. */
const startStarter = async () => {
  const script = `
    import { spawn } from "node:child_process"
    import { startGuard } from ${JSON.stringify(new URL("start-guard.ts", import.meta.url))}
    const guard = await startGuard(${JSON.stringify(folder)})
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true })
    guard.watch(child.pid)
    console.log(child.pid)
    setInterval(() => {}, 1000)`
  const starter = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [pid] = await once(createInterface(starter.stdout), "line")
  return { starter, workerd: Number(pid) }
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test("where a starter is killed, its workerd ends with it, and only then is the folder free", async () => {
  const { starter, workerd } = await startStarter()
  await expect(startGuard(folder)).rejects.toThrow("Another Porchlight uses the ledger")
  expect(lives(workerd)).toBe(true)
  starter.kill("SIGKILL")
  const next = await vi.waitFor(() => startGuard(folder), PATIENCE)
  expect(lives(workerd)).toBe(false)
  next.release()
  await next.ended
})

test("a folder that was let go of is free for the next", async () => {
  for (let start = 0; start < 2; start++) {
    const guard = await startGuard(folder)
    guard.release()
    await guard.ended
  }
})
