import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:http"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { tempFolder } from "../test/temp-folder.ts"

test("`pnpm dev` on a port that is taken says so and ends, instead of saying that Porchlight is on", async () => {
  const other = createServer().listen(0, "127.0.0.1")
  onTestFinished(() => void other.close())
  await once(other, "listening")
  const address = other.address()
  const port = typeof address === "object" ? address?.port : undefined
  const dev = spawn(process.execPath, [fileURLToPath(new URL("dev.ts", import.meta.url))], {
    env: { ...process.env, PORT: String(port), PORCHLIGHT_DATA: tempFolder(), PORCHLIGHT_CONFIG: "" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  onTestFinished(() => void dev.kill())
  let said = ""
  for (const stream of [dev.stdout, dev.stderr]) stream.on("data", (text) => (said += text))
  expect(await once(dev, "close", { signal: AbortSignal.timeout(60_000) })).toEqual([1, null])
  expect(said.trim()).toBe(`Port ${port} is taken by another program. Stop that, or choose another port with PORT.`)
})
