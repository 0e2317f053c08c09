import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { operatorAt } from "../../test/operator-at.ts"
import { tempFolder } from "../../test/temp-folder.ts"

describe("what an operator sees", () => {
  test("that nothing needs attention, and how each site stands", async () => {
    const { run } = await operatorAt()
    expect(await run("deliveries")).toMatchObject({ exitCode: 0, out: "Nothing needs attention." })
    expect((await run("sites")).out).toMatch(/acme +0 +0 +0 +0 +0 +open/)
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
    expect((list.out + shown.out).replaceAll(reference, "")).not.toMatch(/Lovelace|555|ada@|friendly/)
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
