import { spawn } from "node:child_process"
import { once } from "node:events"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { describe, expect, onTestFinished, test } from "vitest"
import { acmeConfig } from "../test/acme.ts"
import { BOOKING, KEY, ORIGIN } from "../test/app.ts"
import { DEATH } from "../test/dying-thread.ts"
import { sandboxForTest } from "../test/sandbox.ts"
import { tempFolder } from "../test/temp-folder.ts"
import type { Account } from "./sites/site.ts"

const SCRIPT = new URL("../test/porchlight-process.ts", import.meta.url).pathname

type Line = { event: string; url?: string; waiting?: number; delivered?: number; error?: string }

/** The environment of a Porchlight whose one site sends its bookings to an account. */
const envFor = ({ apiUrl, authUrl, tenant, bookingProvider, ...secrets }: Account) => {
  const folder = tempFolder()
  const configFile = join(folder, "porchlight.json")
  const serviceTitan = { ...acmeConfig.serviceTitan, environment: "custom", apiUrl, authUrl, tenant, bookingProvider }
  writeFileSync(configFile, JSON.stringify({ sites: [{ ...acmeConfig, serviceTitan }] }))
  return {
    PORT: "0",
    PORCHLIGHT_CONFIG: configFile,
    PORCHLIGHT_DATA: folder,
    PORCHLIGHT_SECRET: "a secret of the tests",
    ACME_APP_KEY: secrets.appKey,
    ACME_CLIENT_ID: secrets.clientId,
    // As it comes out of a clipboard.
    ACME_CLIENT_SECRET: ` ${secrets.clientSecret}\n`,
  }
}

const launch = (env: Record<string, string | undefined>) => {
  const child = spawn(process.execPath, [SCRIPT], { env, stdio: ["ignore", "pipe", "pipe"] })
  onTestFinished(() => void child.kill("SIGKILL"))
  const lines: Line[] = []
  const listening = Promise.withResolvers<string>()
  createInterface(child.stdout).on("line", (text) => {
    const line: Line = JSON.parse(text)
    lines.push(line)
    if (line.url) listening.resolve(line.url)
  })
  let complaint = ""
  child.stderr.on("data", (text) => {
    complaint += text
  })
  // Not "exit": its last lines may come after that.
  const ended = once(child, "close")
  return {
    /** However long a busy machine takes to start it. */
    url: () =>
      Promise.race([
        listening.promise,
        ended.then(() => {
          throw new Error(`It ended instead of listening.\n${complaint}`)
        }),
      ]),
    lines,
    complaint: () => complaint,
    /** Its exit code, or the signal that ended it. */
    end: async (signal?: "SIGKILL" | "SIGTERM") => {
      if (signal) child.kill(signal)
      const [code, by] = await ended
      return code ?? by
    },
  }
}

const book = (url: string, key = KEY) =>
  fetch(`${url}/v1/sites/acme/bookings`, {
    method: "POST",
    headers: { Origin: ORIGIN, "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(BOOKING),
  })

/** An office that gives no token before it opens: nothing is delivered until then, however slow the machine is. */
const officeThatOpens = async () => {
  const opened = Promise.withResolvers<void>()
  const sandbox = await sandboxForTest({ sleep: () => opened.promise })
  await sandbox.break({ match: { path: "token" }, action: "delay", ms: 1 })
  return { ...sandbox, open: opened.resolve }
}

test("kill -9 right after a 202, then a restart: the booking is delivered, once", async () => {
  const sandbox = await officeThatOpens()
  const env = envFor(sandbox.account)
  const first = launch(env)
  const url = await first.url()
  const answer = await book(url)
  expect(answer.status).toBe(202)
  const { reference } = JSON.parse(await answer.text())
  expect(await first.end("SIGKILL")).toBe("SIGKILL")
  expect(await sandbox.bookings()).toEqual([])

  sandbox.open()
  const second = launch(env)
  await second.url()
  await expect.poll(sandbox.bookings).toMatchObject([{ externalId: reference }])
  // The visitor, who never saw the answer, sends it again.
  const again = await book(await second.url())
  expect([again.headers.get("Idempotent-Replayed"), JSON.parse(await again.text()).reference]).toEqual([
    "true",
    reference,
  ])
  expect(await second.end("SIGTERM")).toBe(0)
  expect(second.lines.at(-1)).toMatchObject({ event: "stopped", delivered: 1, waiting: 0 })
  expect(await sandbox.bookings()).toHaveLength(1)
})

test("the ledger's thread dies of what nobody foresaw: the process ends, says so, and nothing that it accepted is lost", async () => {
  // What was just being sent would be in doubt for two minutes.
  const sandbox = await officeThatOpens()
  const env = envFor(sandbox.account)
  const preload = `--import ${new URL("../test/dying-thread.ts", import.meta.url)}`
  const first = launch({ ...env, NODE_OPTIONS: preload })
  const url = await first.url()
  const accepted: string[] = []
  const visitor = async () => {
    const answer = await book(url, crypto.randomUUID())
    if (answer.status === 202) accepted.push(JSON.parse(await answer.text()).reference)
  }
  await visitor()
  const others = Promise.allSettled(Array.from({ length: 50 }, visitor))
  writeFileSync(join(env.PORCHLIGHT_DATA, DEATH), "")
  expect(await first.end()).toBe(1)
  expect(first.lines.at(-1)).toMatchObject({ event: "crashed", error: "TypeError" })
  expect(first.complaint()).toContain("Nobody foresaw this.")
  await others
  expect(accepted.length).toBeGreaterThan(0)

  sandbox.open()
  const second = launch(env)
  await second.url()
  const delivered = async () => (await sandbox.bookings()).map(({ externalId }) => externalId)
  await expect.poll(delivered).toEqual(expect.arrayContaining(accepted))
})

describe("a start that cannot be", () => {
  test.each([
    ["without a secret", { PORCHLIGHT_SECRET: " " }, "PORCHLIGHT_SECRET is not set."],
    ["without a configuration or a demo", { PORCHLIGHT_CONFIG: undefined }, "PORCHLIGHT_CONFIG is not set. Set it"],
    ["with a data folder that is a file", { PORCHLIGHT_DATA: SCRIPT }, "is a file and no folder"],
    [
      "with a configuration that is not there",
      { PORCHLIGHT_CONFIG: "/nowhere.json" },
      "PORCHLIGHT_CONFIG names /nowhere.json",
    ],
    ["with a port that is none", { PORT: "http" }, "PORT must be a number"],
    ["with proxies that are none", { PORCHLIGHT_TRUSTED_PROXIES: "10.0.0.0/" }, "PORCHLIGHT_TRUSTED_PROXIES must hold"],
    ["without a credential", { ACME_CLIENT_SECRET: undefined }, "ACME_CLIENT_SECRET"],
  ])("%s ends with a sentence and no stack", async (_, change, sentence) => {
    const { account } = await sandboxForTest()
    const porchlight = launch({ ...envFor(account), ...change })
    expect(await porchlight.end()).toBe(1)
    expect(porchlight.complaint()).toContain(sentence)
    expect(porchlight.complaint()).not.toMatch(/\n\s+at |sandbox\.porchlight/)
    expect(porchlight.lines).toEqual([])
  })
})
