import { spawn } from "node:child_process"
import { once } from "node:events"
import { expect, test } from "vitest"

/** A program that takes a while to stop, and says once it has. */
const script = `import { stopOnSignals } from ${JSON.stringify(new URL("./stop-signals.ts", import.meta.url).href)}
  setInterval(() => {}, 1000)
  stopOnSignals(async () => {
    process.send("stopping")
    await new Promise((resolve) => setTimeout(resolve, process.argv.includes("long") ? 60_000 : 50))
    console.log("stopped")
  })
  process.send("ready")`

const begin = async (...words: string[]) => {
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, ...words], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  })
  let output = ""
  child.stdout?.on("data", (piece) => {
    output += piece
  })
  const ended = once(child, "close")
  await once(child, "message")
  return { child, end: async () => [...(await ended), output] }
}

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("%s stops it well", async (signal) => {
  const { child, end } = await begin()
  child.kill(signal)
  expect(await end()).toEqual([0, null, "stopped\n"])
})

test("a second one is not waited for", async () => {
  const { child, end } = await begin("long")
  child.kill("SIGHUP")
  await once(child, "message")
  child.kill("SIGTERM")
  expect(await end()).toEqual([1, null, ""])
})
