import { execFile } from "node:child_process"
import { once } from "node:events"
import { createServer, type IncomingMessage } from "node:http"
import { text } from "node:stream/consumers"
import { expect, onTestFinished, test } from "vitest"
import { ROOT } from "../run/command.ts"

/** As npm's registry tells of a hole: https://docs.npmjs.com/cli/v11/commands/npm-audit#bulk-advisory-endpoint */
const holeIn = (name: string, severity: string) => ({
  [name]: [
    {
      id: 1,
      url: "https://github.com/advisories/GHSA-test",
      title: "Anybody may do anything",
      severity,
      vulnerable_versions: "<99999.0.0",
      cwe: ["CWE-284"],
      cvss: { score: 9.8, vectorString: null },
    },
  ],
})

/** A registry that knows these holes, or refuses to be asked; what it was asked is kept. */
const registry = async (status: number, holes: object = {}) => {
  const asked: { method?: string; url?: string; body: string }[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    const { method, url } = request
    asked.push({ method, url, body: await text(request) })
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(holes))
  }).listen(0, "127.0.0.1")
  onTestFinished(() => void server.close())
  await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("The registry has no port.")
  return { url: `http://127.0.0.1:${address.port}/`, asked }
}

/** What `pnpm deps holes` comes to there. */
const ask = (url: string) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    const words = ["e2e/dependencies/main.ts", "holes", url]
    execFile(process.execPath, words, { cwd: ROOT }, (error, output, complaints) => {
      resolve({ code: error ? error.code : 0, said: `${output}${complaints}` })
    })
  })

test("a registry that knows of no hole is asked for all that the lockfile names, and the command passes", async () => {
  const { url, asked } = await registry(200)
  expect(await ask(url)).toEqual({ code: 0, said: "No known vulnerabilities found\n" })
  expect(asked).toMatchObject([{ method: "POST", url: "/-/npm/v1/security/advisories/bulk" }])
  const names = Object.keys(JSON.parse(asked[0]?.body ?? ""))
  expect(names).toEqual(expect.arrayContaining(["hono", "preact", "vite", "wrangler", "zod"]))
})

test("a hole fails the command, which tells where it is", async () => {
  const { url } = await registry(200, holeIn("zod", "critical"))
  const { code, said } = await ask(url)
  expect(code).toBe(1)
  expect(said).toMatch(/critical.*Anybody may do anything.*zod.*GHSA-test/s)
})

test("a smaller hole does not", async () => {
  const { url } = await registry(200, holeIn("zod", "moderate"))
  expect((await ask(url)).code).toBe(0)
})

test("a registry that refuses to be asked is not taken for one that knows of no hole, nor of one", async () => {
  const { url } = await registry(405)
  const { code, said } = await ask(url)
  expect(code).toBe(3)
  expect(said).toMatch(/is unknown.*405/s)
})
