import { expect, test } from "vitest"
import { runCommand } from "../../test/command.ts"
import { localServer } from "../../test/local-server.ts"
import { TOKEN } from "../../test/operator.ts"
import { sandboxForTest } from "../../test/sandbox.ts"
import { startForTest } from "../../test/start.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { toldIn } from "../../test/told.ts"
import { asTyped } from "../as-typed.ts"

const ADA = { name: "Ada Lovelace", phone: "(512) 555-0143", email: "ada@example.com", details: "The dog is friendly." }

/** A person at a terminal in front of a running server, who says yes so many times. */
const operatorAt = async () => {
  const sandbox = await sandboxForTest()
  const settings = { host: "127.0.0.1", port: 0, dataFolder: tempFolder(), trustedProxies: [], adminToken: TOKEN }
  const server = await startForTest(sandbox.account, { settings })
  const env = { PORCHLIGHT_URL: server.url, PORCHLIGHT_ADMIN_TOKEN: TOKEN }
  const run = (words: string[], answers: boolean[] = []) => runCommand(words, env, answers)
  const book = async (n: number, body: object = ADA) => {
    const answer = await server.post(body, { "Idempotency-Key": `key-of-request-${n}` })
    const { reference }: { reference: string } = JSON.parse(await answer.text())
    return reference
  }
  const inState = async (state: string, reference: string) =>
    expect.poll(async () => (await run(["deliveries", "--state", state])).out).toContain(reference)
  return { ...server, sandbox, run, book, inState }
}

const OF_ADA = ["--phone", "+1 512.555.0143"]

test("a person is erased after a count and a question, and it is told what ServiceTitan still has", async () => {
  const { run, book, inState, lines } = await operatorAt()
  const reference = await book(1)
  await inState("delivered", reference)
  const refused = await run(["erase", ...OF_ADA], [false])
  expect(refused.asked).toEqual(["1 request of this person. Erase what is held of it? This cannot be undone."])
  const { exitCode, out } = await run(["erase", ...OF_ADA], [true])
  expect(exitCode).toBe(0)
  expect(out).toMatch(new RegExp(`${reference}  acme  .*delivered  everything  A… L…`))
  expect(out).toMatch(new RegExp(`${reference}  acme  erased`))
  expect(out).toMatch(new RegExp(`acme: booking \\d+ \\(${reference}\\)`))
  const shown = await run(["deliveries", "show", "acme", reference])
  expect(shown.out).toContain("Erased")
  expect((await run(["erase", ...OF_ADA])).out).toMatch(/^Nothing is held under that\./)
  const { out: audit } = await run(["audit"])
  expect(audit).toMatch(/erase +acme/)
  expect(audit).toContain("found=1")
  const told = audit.replaceAll(reference, "") + toldIn(lines)
  for (const word of ["Lovelace", "0143", "ada@"]) expect(told).not.toContain(word)
})

test("what has not reached the office is erased only where that is said, and is not sent any more then", async () => {
  const { run, book, inState, sandbox } = await operatorAt()
  await sandbox.break({ match: { path: "create" }, action: "status", status: 400, body: { errors: { name: ["no"] } } })
  const reference = await book(1)
  await inState("attention", reference)
  await sandbox.break()
  expect((await run(["erase", ...OF_ADA, "--yes"])).out).toContain("NOT erased: it has not reached the office")
  const asked = await run(["erase", ...OF_ADA], [true, true])
  expect(asked.asked[1]).toBe("1 of them has not reached the office, and never will once erased. Erase that too?")
  expect(asked.out).toMatch(new RegExp(`${reference}  acme  erased`))
  const replayed = await run(["deliveries", "replay", "acme", reference])
  expect(replayed).toMatchObject({ exitCode: 1, err: "Its contact data was erased: there is nothing left to send." })
})

test("a second request of the same person stands in the list beside the first", async () => {
  const { run, book, inState } = await operatorAt()
  const first = await book(1)
  await inState("delivered", first)
  const second = await book(2)
  await inState("delivered", second)
  const { out } = await run(["deliveries", "--state", "delivered"])
  expect(out).toMatch(/ASKED BEFORE/)
  expect(out).toMatch(new RegExp(`${second}  acme  .*  ${first}`))
  expect((await run(["deliveries", "show", "acme", second])).out).toContain(`${first}, within a day`)
})

test("all that is held of a person is told as JSON", async () => {
  const { run, book, inState } = await operatorAt()
  const reference = await book(1)
  await book(2, { name: "Bob", phone: "512 555 0199" })
  await inState("delivered", reference)
  const { out, exitCode } = await run(["export", "--email=ADA@example.com"])
  expect(exitCode).toBe(0)
  expect(JSON.parse(out)).toMatchObject([
    {
      reference,
      site: "acme",
      state: "delivered",
      booking: ADA,
      attempts: [{ step: "add_contact" }, { step: "create" }],
    },
  ])
  expect((await run(["audit"])).out).toMatch(new RegExp(`export +acme +${reference}`))
})

test.each([
  [["erase"], 2, "Say who, with --phone or --email or both."],
  [["erase", "--phone", "nobody"], 2, "Some parameters need another look.\n  phone: invalid"],
  [
    ["export", "--email", "ada@example.com", "--site", "acne"],
    1,
    "There is no site with this id. See all of them with: porchlight sites",
  ],
])("%o is refused with what is wrong", async (words, exitCode, err) => {
  const { run } = await operatorAt()
  expect(await run(words)).toMatchObject({ exitCode, err, out: "" })
})

test("nobody is told that it is done where a site's ledger did not answer, and the exit code says so", async () => {
  const held = {
    reference: "AAAA-0001",
    site: "acme",
    receivedAt: "2026-11-23T00:00:00.000Z",
    state: "delivered",
    tries: 1,
    holds: "booking",
  }
  let bookings: object[] = []
  const url = await localServer(({ url = "" }, response) => {
    const told = url.endsWith("erase") ? bookings.map(() => ({ ...held, how: "erased" })) : bookings
    response.end(JSON.stringify({ bookings: told, unopened: 0, unanswered: ["bolt"] }))
  })
  const run = (words: string[]) => runCommand(words, { PORCHLIGHT_URL: url, PORCHLIGHT_ADMIN_TOKEN: TOKEN })
  const again = "Give the command again once all ledgers answer, before you tell the person that it is done."
  const silent = "The ledger of bolt does not answer: nothing here is of that site."
  const exported = await run(["export", ...OF_ADA])
  expect(exported).toMatchObject({ exitCode: 1, err: `${silent}\nThis is not all that is held. ${again}` })
  const erased = await run(["erase", ...OF_ADA, "--yes"])
  expect(erased).toMatchObject({ exitCode: 1, err: `${silent}\nNobody knows yet whether anything is held. ${again}` })
  bookings = [held]
  const partly = await run(["erase", ...OF_ADA, "--yes"])
  expect(partly).toMatchObject({ exitCode: 1, err: `${silent}\nNot all could be erased. ${again}` })
  expect(partly.out).toContain("AAAA-0001  acme  erased")
})

test("a number is taken as it was typed, with its plus and its zeros", () => {
  expect(asTyped(["erase", "--phone", "+442079460958"], "phone")).toBe("+442079460958")
  expect(asTyped(["erase", "--phone=02079460958", "--yes"], "phone")).toBe("02079460958")
  expect(asTyped(["erase", "--email", "ada@example.com"], "phone")).toBeUndefined()
})

test("whoever mistypes a number is told to look again, before they tell the person that nothing is held", async () => {
  const { run, book, inState } = await operatorAt()
  await inState("delivered", await book(1))
  const { exitCode, out, err } = await run(["export", "--phone", "512 555 014"])
  expect([exitCode, out]).toEqual([0, "[]"])
  expect(err).toContain("look whether a digit or a letter is wrong or missing")
})
