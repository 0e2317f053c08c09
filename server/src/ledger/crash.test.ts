import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { expect, test } from "vitest"
import { tempFolder } from "../../test/temp-folder.ts"
import { NOTHING, tempLedger } from "../../test/temp-ledger.ts"

const WRITER = new URL("../../test/endless-writer.ts", import.meta.url).pathname
const ENOUGH = 200

test("kill -9 in the middle of writing loses nothing that was acknowledged", async () => {
  const folder = tempFolder()
  const writer = spawn(process.execPath, [WRITER, folder], { stdio: ["ignore", "pipe", "inherit"] })
  const ended = once(writer, "exit")
  const acknowledged: string[] = []
  for await (const reference of createInterface(writer.stdout)) {
    acknowledged.push(reference)
    if (acknowledged.length === ENOUGH) writer.kill("SIGKILL")
  }
  expect((await ended)[1]).toBe("SIGKILL")

  const { ledger } = await tempLedger(folder)
  const found = new Set<string>()
  for (let due = await ledger.takeDue(0, NOTHING); due; due = await ledger.takeDue(0, NOTHING)) {
    found.add(due.stored.reference)
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(ENOUGH)
  expect(acknowledged.filter((reference) => !found.has(reference))).toEqual([])
})
