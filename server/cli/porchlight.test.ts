import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import manifest from "../package.json" with { type: "json" }
import { acmeSite } from "../test/acme.ts"
import { runCommand } from "../test/command.ts"
import { localServer, nobodysUrl } from "../test/local-server.ts"
import { TOKEN } from "../test/operator.ts"
import { ADA, operatorAt } from "../test/operator-at.ts"
import { sandboxForTest } from "../test/sandbox.ts"
import { startForTest } from "../test/start.ts"
import { tempFolder } from "../test/temp-folder.ts"

describe("what cannot be done is told in a sentence", () => {
  test("no server, the wrong token, none at all, no operator's API, something else at the address", async () => {
    const { run } = await operatorAt()
    const { url: closed } = await startForTest((await sandboxForTest()).account)
    const other = await localServer((_, response) => response.end("<html>"))
    const failing = await localServer((_, response) => response.writeHead(502).end("<html>"))
    const said = async (changes: Record<string, string>) => {
      const { exitCode, err } = await run("sites", changes)
      expect(exitCode).toBe(1)
      return err
    }
    const nobody = await nobodysUrl()
    expect(await said({ PORCHLIGHT_URL: nobody })).toBe(
      `No server answers at ${nobody}. Start it, or set PORCHLIGHT_URL to where it runs.`,
    )
    expect(await said({ PORCHLIGHT_ADMIN_TOKEN: "another-token-of-ours" })).toContain(
      "does not take PORCHLIGHT_ADMIN_TOKEN",
    )
    expect(await said({ PORCHLIGHT_ADMIN_TOKEN: " " })).toContain("PORCHLIGHT_ADMIN_TOKEN is not set")
    expect(await said({ PORCHLIGHT_URL: closed })).toContain("Start it with PORCHLIGHT_ADMIN_TOKEN set")
    expect(await said({ PORCHLIGHT_URL: other })).toContain("is not this version of Porchlight")
    expect(await said({ PORCHLIGHT_URL: failing })).toContain("(status 502) is not Porchlight. Check PORCHLIGHT_URL.")
    expect(await said({ PORCHLIGHT_URL: "http://book.example" })).toContain("Use https.")
    expect(await said({ PORCHLIGHT_URL: "book" })).toContain("must be a whole address")
    // To a parser these are whole: "localhost" is a scheme there.
    expect(await said({ PORCHLIGHT_URL: "localhost:8787" })).toContain("must be a whole address")
    expect(await said({ PORCHLIGHT_URL: "ftp://book.example" })).toContain("must be a whole address")
  })

  test("a site that is none", async () => {
    const { run } = await operatorAt(true)
    for (const line of ["deliveries --site typo", "audit --site typo", "deliveries replay-all --site typo"]) {
      const err = "There is no site with this id. See all of them with: porchlight sites"
      expect(await run(line)).toMatchObject({ exitCode: 1, out: "", err })
    }
    const err = "This site has no booking with this reference. See all sites with: porchlight sites"
    expect(await run("deliveries show typo 7K3M-9QXT")).toMatchObject({ exitCode: 1, out: "", err })
  })

  test.each([
    ["deliveries --state lost", "--state must be one of waiting, delivered, attention, handled, quarantined."],
    ["deliveries --limit none", "--limit must be a whole number above 0."],
    ["deliveries --stat waiting", "Unknown option `--stat`."],
    ["deliveries show acme", "Missing required args for command `deliveries show <site> <reference>`."],
    [
      "deliveries nosuch",
      expect.stringMatching(
        /^There is no command deliveries nosuch\. There are: deliveries, .*deliveries edit, .*deliveries erase-all\.$/,
      ),
    ],
    ["deliver", "There is no command deliver. See them all with --help."],
  ])("%s", async (line, sentence) => {
    const { run } = await operatorAt()
    expect(await run(line)).toMatchObject({ exitCode: 2, out: "", err: sentence })
  })
})

test("what scripts ask for may stand before the command, too", async () => {
  const { run, park } = await operatorAt()
  const reference = await park("first")
  expect(JSON.parse((await run("--json sites")).out)).toMatchObject([{ site: "acme" }])
  const { exitCode, out } = await run(`--json deliveries show acme ${reference}`)
  expect([exitCode, JSON.parse(out)]).toMatchObject([0, { reference }])
  expect(await run("--json deliveries nosuch")).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining("There is no command deliveries nosuch."),
  })
})

test("a site whose id reads as a number is meant by its id, and not by the number", async () => {
  const { account } = await sandboxForTest()
  const sites = new Map([["007", { ...acmeSite(), id: "007", account }]])
  const settings = { host: "127.0.0.1", port: 0, dataFolder: tempFolder(), trustedProxies: [], adminToken: TOKEN }
  const { url } = await startForTest(account, { sites, settings })
  const env = { PORCHLIGHT_URL: url, PORCHLIGHT_ADMIN_TOKEN: TOKEN }
  for (const command of ["deliveries", "audit", "deliveries replay-all", "deliveries erase-all"]) {
    expect(await runCommand(`${command} --site 007`, env)).toMatchObject({ exitCode: 0, err: "" })
  }
})

test("a site whose ledger does not answer is named, and nobody takes the rest for all there is", async () => {
  const { run } = await operatorAt()
  const answers: Record<string, object> = {
    bookings: { bookings: [], unanswered: ["bolt"] },
    replays: { count: 0, unanswered: ["bolt"] },
    audit: { entries: [], unanswered: ["bolt"] },
    sites: { sites: [{ site: "bolt", configured: true, trouble: "Its ledger does not answer." }] },
  }
  const url = await localServer(({ url = "" }, response) => {
    response.end(JSON.stringify(answers[/admin\/(\w+)/.exec(url)?.[1] ?? ""]))
  })
  for (const line of ["deliveries", "deliveries replay-all", "audit"]) {
    const { exitCode, err } = await run(line, { PORCHLIGHT_URL: url })
    expect([exitCode, err]).toEqual([0, "The ledger of bolt does not answer: nothing here is of that site."])
  }
  expect((await run("sites", { PORCHLIGHT_URL: url })).out).toMatch(/bolt +(\? +){5}Its ledger does not answer\./)
})

test("the command itself: what it prints goes out, what it complains of apart, and the exit code tells", async () => {
  const { url } = await startForTest((await sandboxForTest()).account)
  const file = fileURLToPath(new URL("porchlight.ts", import.meta.url))
  const env = { PORCHLIGHT_URL: url, PORCHLIGHT_ADMIN_TOKEN: TOKEN }
  const help = spawnSync(process.execPath, [file, "--help"], { env, encoding: "utf8" })
  expect([help.status, help.stderr]).toEqual([0, ""])
  expect(help.stdout).toContain("deliveries replay <site> <reference>")
  expect(help.stdout).toContain("--version")
  const version = spawnSync(process.execPath, [file, "--version"], { encoding: "utf8" })
  expect([version.status, version.stderr]).toEqual([0, ""])
  expect(version.stdout).toMatch(`porchlight/${manifest.version} `)
  const unreachable = { ...env, PORCHLIGHT_URL: await nobodysUrl() }
  const input = JSON.stringify(ADA)
  for (const line of ["edit acme 7K3M-9QXT -", "edit acme 7K3M-9QXT"]) {
    const edited = spawnSync(process.execPath, [file, "deliveries", ...line.split(" ")], { env: unreachable, input })
    expect(String(edited.stderr)).toContain("No server answers")
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, "sites"], {
    env: unreachable,
    encoding: "utf8",
  })
  expect([status, stdout]).toEqual([1, ""])
  expect(stderr).toMatch(/^No server answers at http.*\n$/)
})
