import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { demoConfig } from "../../src/sites/demo.ts"
import { runCommand } from "../../test/command.ts"
import { nobodysUrl } from "../../test/local-server.ts"
import { sandboxForTest } from "../../test/sandbox.ts"
import { tempFolder } from "../../test/temp-folder.ts"

const [demo] = demoConfig.sites

const doctor = async (site: string, env: Record<string, string>) => {
  const { exitCode, said } = await runCommand(`doctor ${site}`, env)
  return { exitCode, said }
}

test("it looks at the demo and its sandbox where nothing is configured, and ends with 0 if all is well", async () => {
  const { account } = await sandboxForTest()
  const { exitCode, said } = await doctor("demo", { PORCHLIGHT_SANDBOX_PORT: new URL(account.apiUrl).port })
  expect(said).toMatch(/well +Token/)
  expect(said).toContain("Nothing to mend.")
  expect(exitCode).toBe(0)
})

test("each fault of the configuration is a thing to mend, and counted", async () => {
  const file = join(tempFolder(), "porchlight.json")
  writeFileSync(file, JSON.stringify({ sites: [{ ...demo, phone: "123", timeZone: "Mars" }] }))
  const { exitCode, said } = await doctor("demo", { PORCHLIGHT_CONFIG: file })
  expect([exitCode, said.split("\n")]).toEqual([
    1,
    [
      expect.stringMatching(/^ {2}MEND {2}Configuration {3}sites\[0\]\.phone \(demo\) must be /),
      expect.stringMatching(/^ {2}MEND {2}Configuration {3}sites\[0\]\.timeZone \(demo\) must be /),
      "2 things to mend.",
    ],
  ])
})

test("it ends with 1 where something is to mend, and names the sites that there are", async () => {
  const port = new URL(await nobodysUrl()).port
  const alone = await doctor("demo", { PORCHLIGHT_SANDBOX_PORT: port })
  expect(alone).toMatchObject({
    exitCode: 1,
    said: expect.stringMatching(/MEND +Token server[\s\S]*1 thing to mend\.$/),
  })
  expect(await doctor("acme", {})).toEqual({
    exitCode: 1,
    said: 'The configuration has no site "acme". It has: demo.',
  })
  expect(await doctor("demo", { PORT: "many" })).toEqual({
    exitCode: 1,
    said: "PORT must be a number from 0 to 65535.",
  })
  expect((await doctor("demo", { PORCHLIGHT_CONFIG: "/nowhere.json" })).said).toContain("is not there")
})
