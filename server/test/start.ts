import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { onTestFinished } from "vitest"
import { createLog } from "../src/log.ts"
import { type StartOptions, startNode } from "../src/node/start.ts"
import type { Account } from "../src/sites/site.ts"
import { acmeSite } from "./acme.ts"
import { BOOKING, KEY, ORIGIN } from "./app.ts"
import { tempFolder } from "./temp-folder.ts"

export const HEADERS = { Origin: ORIGIN, "Content-Type": "application/json", "Idempotency-Key": KEY }

/** A Porchlight on a port of its own, stopped when the test is over. */
export const startForTest = async (account: Account, options: Partial<StartOptions> = {}) => {
  const dataFolder = tempFolder()
  const publicFolder = tempFolder()
  mkdirSync(join(publicFolder, "v1/assets"), { recursive: true })
  writeFileSync(join(publicFolder, "v1/widget.js"), "loader()")
  writeFileSync(join(publicFolder, "v1/assets/form-1a2b3c.js"), "form()")
  writeFileSync(join(publicFolder, "private.txt"), "private")
  const site = { ...acmeSite(), account }
  const lines: string[] = []
  const running = await startNode({
    settings: { host: "127.0.0.1", port: 0, dataFolder, trustedProxies: [] },
    sites: new Map([[site.id, site]]),
    secrets: { current: "a secret of the tests" },
    publicFolder,
    openapi: "{}",
    log: createLog((line) => lines.push(line)),
    ...options,
  })
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= running.stop()
    return stopped
  }
  onTestFinished(stop)
  const post = (body: unknown = BOOKING, headers: Record<string, string> = {}) =>
    fetch(`${running.url}/v1/sites/acme/bookings`, {
      method: "POST",
      headers: { ...HEADERS, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    })
  return {
    ...running,
    stop,
    post,
    lines,
    dataFolder,
    publicFolder,
    events: () => lines.map((line) => JSON.parse(line).event),
  }
}
