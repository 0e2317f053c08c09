import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import manifest from "../package.json" with { type: "json" }
import { localServer, nobodysUrl } from "../test/local-server.ts"
import { TOKEN } from "../test/operator.ts"
import { sandboxForTest } from "../test/sandbox.ts"
import { startForTest } from "../test/start.ts"
import { tempFolder } from "../test/temp-folder.ts"
import { Fault } from "./fault.ts"
import { porchlight } from "./porchlight.ts"

const ADA = {
  name: "Ada Lovelace",
  phone: "(512) 555-0143",
  email: "ada@example.com",
  address: { street: "12 Oak St", city: "Austin", state: "TX", zip: "78701" },
  details: "The dog is friendly.",
}

/** A person at a terminal in front of a running server. */
const operatorAt = async (answer?: boolean) => {
  const sandbox = await sandboxForTest()
  const dataFolder = tempFolder()
  const settings = { host: "127.0.0.1", port: 0, dataFolder, trustedProxies: [], adminToken: TOKEN }
  const server = await startForTest(sandbox.account, { settings })
  const env = { PORCHLIGHT_URL: server.url, PORCHLIGHT_ADMIN_TOKEN: TOKEN }
  const run = async (line: string, changes: Record<string, string> = {}) => {
    const [printed, complained, asked]: string[][] = [[], [], []]
    const exitCode = await porchlight(
      line.split(" "),
      { ...env, ...changes },
      {
        print: (text) => printed?.push(text),
        complain: (text) => complained?.push(text),
        confirm: async (question) => {
          asked?.push(question)
          if (answer === undefined) throw new Fault("Nobody is here to ask.")
          return answer
        },
      },
    )
    return { exitCode, out: printed?.join("\n") ?? "", err: complained?.join("\n") ?? "", asked }
  }
  /** @returns its reference, once ServiceTitan has refused it */
  const park = async (key: string) => {
    await sandbox.break({
      match: { path: "create" },
      action: "status",
      status: 400,
      body: { errors: { name: ["no"] } },
    })
    const answered = await server.post(ADA, { "Idempotency-Key": key.padEnd(16, "-") })
    const { reference }: { reference: string } = JSON.parse(await answered.text())
    await expect.poll(async () => (await run("deliveries")).out).toContain(reference)
    await sandbox.break()
    return reference
  }
  return { ...server, sandbox, run, park, env }
}

describe("what an operator sees", () => {
  test("that nothing needs attention, and how each site stands", async () => {
    const { run } = await operatorAt()
    expect(await run("deliveries")).toMatchObject({ exitCode: 0, out: "Nothing needs attention." })
    expect((await run("sites")).out).toMatch(/acme +0 +0 +0 +0 +open/)
    expect((await run("audit")).out).toBe("Nothing was done or looked at yet.")
  })

  test("what needs attention, why, and what to do about it; no contact data", async () => {
    const { run, park } = await operatorAt()
    const reference = await park("first")
    const list = await run("deliveries --site acme")
    expect(list.out).toContain(`${reference}  acme`)
    expect(list.out).toContain("1 booking needs attention.")
    expect(list.out).toContain("booking_refused: ServiceTitan refused it")
    const shown = await run(`deliveries show acme ${reference.toLowerCase()}`)
    expect(shown.out).toContain(`${reference} of acme needs attention.`)
    expect(shown.out).toMatch(/Create the booking +400 +ServiceTitan refused what was sent. \(name\)/)
    expect(shown.out).toContain("details (--reveal shows all, on record)")
    expect(list.out + shown.out).not.toMatch(/Lovelace|555|ada@|friendly/)
  })

  test("the contact data where it is asked for, and then that it was", async () => {
    const { run, park } = await operatorAt()
    const reference = await park("first")
    const { out } = await run(`deliveries show acme ${reference} --reveal`)
    expect(out).toContain("  Name          Ada Lovelace\n")
    expect(out).toContain("  Address       street: 12 Oak St\n                city: Austin\n")
    expect((await run("audit")).out).toMatch(new RegExp(`reveal +acme +${reference}`))
  })

  test("the same as JSON, for scripts", async () => {
    const { run, park } = await operatorAt()
    const reference = await park("first")
    expect(JSON.parse((await run("deliveries --json")).out)).toMatchObject([{ reference, reason: "booking_refused" }])
    expect(JSON.parse((await run("sites --json")).out)).toMatchObject([{ site: "acme", counts: { attention: 1 } }])
  })
})

describe("what an operator does", () => {
  test("replays one, and it arrives", async () => {
    const { run, park, sandbox } = await operatorAt()
    const reference = await park("first")
    expect((await run(`deliveries replay acme ${reference}`)).out).toBe(`${reference} is on its way again.`)
    await expect.poll(async () => (await run("sites --json")).out).toContain('"delivered": 1')
    expect(await sandbox.bookings()).toHaveLength(1)
    const again = await run(`deliveries replay acme ${reference}`)
    expect(again).toMatchObject({ exitCode: 1, err: expect.stringContaining("it would be there twice") })
  })

  test("replays all, after a count and a yes", async () => {
    const { run, park, sandbox } = await operatorAt(true)
    await park("first")
    await park("second")
    expect(await run("deliveries replay-all --reason too_old")).toMatchObject({
      out: "0 bookings need attention.",
      asked: [],
    })
    const replayed = await run("deliveries replay-all --site acme")
    expect(replayed).toMatchObject({
      asked: ["2 bookings need attention. Replay them?"],
      out: "2 bookings are on the way again.",
    })
    await expect.poll(sandbox.bookings).toHaveLength(2)
  })

  test("replays nothing after a no, and nothing where nobody is there to say yes", async () => {
    const unsure = await operatorAt(false)
    await unsure.park("first")
    expect(await unsure.run("deliveries replay-all")).toMatchObject({ exitCode: 0, out: "" })
    const script = await operatorAt()
    await script.park("first")
    expect((await script.run("deliveries replay-all")).exitCode).toBe(1)
    expect((await script.run("deliveries replay-all --yes")).out).toBe("1 booking is on the way again.")
    expect(await unsure.sandbox.bookings()).toEqual([])
  })

  test("corrects one in a file and sends that", async () => {
    const { run, park, sandbox } = await operatorAt()
    const reference = await park("first")
    const file = join(tempFolder(), "booking.json")
    const { out } = await run(`deliveries show acme ${reference} --reveal --json`)
    writeFileSync(file, out.replace("(512) 555-0143", "512 55"))
    const wrong = await run(`deliveries edit acme ${reference} ${file}`)
    expect(wrong).toMatchObject({ exitCode: 1, err: "Some fields need another look.\n  phone: invalid" })
    writeFileSync(file, out.replace("Ada Lovelace", "Ada King"))
    expect((await run(`deliveries edit acme ${reference} ${file}`)).out).toContain("is corrected and on its way")
    await expect.poll(sandbox.bookings).toMatchObject([{ name: "Ada King" }])
    expect((await run(`deliveries edit acme ${reference} /nowhere.json`)).err).toBe("/nowhere.json cannot be read.")
  })

  test("takes one off the list", async () => {
    const { run, park } = await operatorAt()
    const reference = await park("first")
    expect((await run(`deliveries handle acme ${reference} --how called`)).out).toBe(
      `${reference} is marked as handled.`,
    )
    expect((await run("deliveries")).out).toBe("Nothing needs attention.")
    expect((await run("deliveries --state handled")).out).toContain(reference)
  })
})

describe("what cannot be done is told in a sentence", () => {
  test("no server, the wrong token, none at all, no operator's API, something else at the address", async () => {
    const { run } = await operatorAt()
    const { url: closed } = await startForTest((await sandboxForTest()).account)
    const other = await localServer((_, response) => response.end("<html>"))
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
    expect(await said({ PORCHLIGHT_URL: "http://book.example" })).toContain("Use https.")
    expect(await said({ PORCHLIGHT_URL: "book" })).toContain("must be a whole address")
  })

  test("a site that is none", async () => {
    const { run } = await operatorAt(true)
    for (const line of ["deliveries --site typo", "audit --site typo", "deliveries replay-all --site typo"]) {
      const err = "There is no site with this id. See all of them with: porchlight sites"
      expect(await run(line)).toMatchObject({ exitCode: 1, out: "", err })
    }
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
  expect((await run("sites", { PORCHLIGHT_URL: url })).out).toMatch(
    /bolt +\? +\? +\? +\? +Its ledger does not answer\./,
  )
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
