import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:http"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { tempFolder } from "../test/temp-folder.ts"

/** Runs it to its end, which comes at once where it cannot begin. */
const dev = async (port: string) => {
  const child = spawn(process.execPath, [fileURLToPath(new URL("dev.ts", import.meta.url))], {
    env: { ...process.env, PORT: port, PORCHLIGHT_DATA: tempFolder(), PORCHLIGHT_CONFIG: "" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  onTestFinished(() => void child.kill())
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text))
  expect(await once(child, "close", { signal: AbortSignal.timeout(60_000) })).toEqual([1, null])
  return said.trim()
}

test("`pnpm dev` on a port that is taken says so and ends, instead of saying that Porchlight is on", async () => {
  const other = createServer().listen(0, "127.0.0.1")
  onTestFinished(() => void other.close())
  await once(other, "listening")
  const address = other.address()
  const port = typeof address === "object" ? address?.port : undefined
  expect(await dev(String(port))).toBe(
    `Port ${port} is taken by another program. Stop that, or choose another port with PORT.`,
  )
})

test.each(["0", "65534"])("`pnpm dev` says so where PORT leaves no room for its parts: %s", async (port) => {
  expect(await dev(port)).toBe(
    "PORT must be from 1 to 65533 for pnpm dev: what it starts listens on the two ports above.",
  )
})
