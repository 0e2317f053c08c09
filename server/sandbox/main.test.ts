import { fork, spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { startSandbox } from "./start.ts"

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url))

const run = async (env: Record<string, string>) => {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...env } })
  const said: string[] = []
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()))
  const [code] = await once(child, "close")
  return { code, said: said.join("") }
}

test("tells its parent where it listens, stays through a Ctrl-C, and goes when the parent does", async () => {
  const child = fork(MAIN, { env: { ...process.env, SANDBOX_PORT: "0" }, silent: true })
  const exited = once(child, "exit")
  const [message] = await once(child, "message")
  expect(message).toEqual({ event: "sandbox_listening", url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) })
  expect((await fetch(message.url)).status).toBe(200)
  child.kill("SIGINT")
  expect((await fetch(message.url)).status).toBe(200)
  child.disconnect()
  expect(await exited).toEqual([0, null])
})

test("refuses to run in production, with a sentence", async () => {
  const { code, said } = await run({ NODE_ENV: "production", SANDBOX_PORT: "0" })
  expect(code).toBe(1)
  expect(said).toMatch(/does not start with NODE_ENV=production/)
})

test("says which port is taken, or takes another where it may", async () => {
  const first = await startSandbox()
  const { port } = new URL(first.url)
  const { code, said } = await run({ SANDBOX_PORT: port })
  expect([code, said]).toEqual([1, expect.stringContaining(`Port ${port} is taken.`)])

  const second = fork(MAIN, { env: { ...process.env, SANDBOX_PORT: port, SANDBOX_PORT_FALLBACK: "1" }, silent: true })
  const exited = once(second, "exit")
  const [message] = await once(second, "message")
  expect(message.url).not.toBe(first.url)
  second.kill("SIGTERM")
  expect(await exited).toEqual([0, null])
  await first.close()
})
