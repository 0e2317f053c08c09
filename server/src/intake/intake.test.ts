import { randomBytes } from "node:crypto"
import { describe, expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { KEY } from "../../test/app.ts"
import { tempLedger } from "../../test/temp-ledger.ts"
import { createIntake, type IntakeParts, NotStored } from "./intake.ts"

const BOOKING = { name: " Ada Lovelace ", phone: "(512) 555-0143" }
const OTHER_KEY = `other-${KEY}`
const site = acmeSite()

const intakeForTest = async (parts: Partial<IntakeParts> = {}) => {
  const { ledger, database } = await tempLedger()
  let begun = 0
  const intake = createIntake({
    ledger,
    now: () => 1234,
    randomBytes,
    onStored: () => {
      begun += 1
    },
    ...parts,
  })
  return { intake, ledger, database, begun: () => begun }
}

test("what is stored is the checked booking, with its time and the reference that the visitor was given", async () => {
  const { intake, ledger, begun } = await intakeForTest()
  const receipt = await intake.accept(site, KEY, BOOKING)
  const due = await ledger.takeDue(1234, { sites: [], bookings: [] })
  expect(due?.stored).toEqual({
    reference: receipt.kind === "received" && receipt.reference,
    receivedAt: 1234,
    booking: { name: "Ada Lovelace", phone: "(512) 555-0143" },
  })
  expect(begun()).toBe(1)
})

describe("consent to text messages", () => {
  const asking = acmeSite({ smsConsent: { text: "Text me.", privacyUrl: "https://acme.example/privacy" } })
  const textVersion = asking.public.smsConsent?.version.en ?? ""
  const storedWith = async (smsConsent: { granted: boolean; textVersion: string }) => {
    const { intake, ledger } = await intakeForTest()
    await intake.accept(asking, KEY, { ...BOOKING, smsConsent })
    // The site may say something else from now on.
    const again = await intake.accept(acmeSite(), KEY, { ...BOOKING, smsConsent })
    expect(again).toMatchObject({ kind: "received", replayed: true })
    return (await ledger.takeDue(1234, { sites: [], bookings: [] }))?.stored
  }

  test("is stored with the words and the links that stood beside the box", async () => {
    expect(await storedWith({ granted: true, textVersion })).toMatchObject({
      booking: { smsConsent: { granted: true, textVersion } },
      consentShown: "Text me.\nPrivacy: https://acme.example/privacy",
    })
  })

  test("to a wording that the site has changed meanwhile is stored as it came", async () => {
    const smsConsent = { granted: true, textVersion: "0123456789abcdef" }
    const stored = await storedWith(smsConsent)
    expect(stored?.booking.smsConsent).toEqual(smsConsent)
    expect(stored).not.toHaveProperty("consentShown")
  })

  test("that was not given needs no proof", async () => {
    expect(await storedWith({ granted: false, textVersion })).not.toHaveProperty("consentShown")
  })
})

describe("a request from outside the service area", () => {
  const address = { street: "1 Main St", city: "New York", state: "NY", zip: "10001" }
  const offering = (outside: "refuse" | "take") => ({
    ...site,
    public: { ...site.public, serviceArea: { zips: ["787*"], outside } },
  })

  test("is refused at its ZIP where the site wants that", async () => {
    const { intake } = await intakeForTest()
    expect(await intake.accept(offering("refuse"), KEY, { ...BOOKING, address })).toEqual({
      kind: "refused",
      errors: [{ field: "address.zip", code: "outside_area" }],
    })
  })

  test("is taken where the site wants that", async () => {
    const { intake } = await intakeForTest()
    expect(await intake.accept(offering("take"), KEY, { ...BOOKING, address })).toMatchObject({ kind: "received" })
  })
})

describe("what is refused", () => {
  test.each([
    [{ name: "Ada" }, [{ field: "phone", code: "contact_required" }]],
    [{ ...BOOKING, phone: "1234567" }, [{ field: "phone", code: "invalid" }]],
    [undefined, [{ field: "body", code: "required" }]],
  ])("%j", async (body, errors) => {
    const { intake, ledger, begun } = await intakeForTest()
    expect(await intake.accept(site, KEY, body)).toEqual({ kind: "refused", errors })
    expect(await ledger.counts()).toMatchObject({ waiting: 0 })
    expect(begun()).toBe(0)
  })

  test("keys that reach for a prototype are fields like any other: unknown", async () => {
    const { intake } = await intakeForTest()
    const body: unknown = JSON.parse('{"name":"Ada","phone":"5125550143","__proto__":{"admin":true}}')
    expect(await intake.accept(site, KEY, body)).toMatchObject({ kind: "refused" })
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false)
  })
})

describe("what looks like a robot's", () => {
  test("is received like all else, and delivery does not begin", async () => {
    const { intake, ledger, begun } = await intakeForTest()
    const receipt = await intake.accept(site, KEY, BOOKING, async () => ["honeypot"])
    expect(receipt).toEqual({ kind: "received", reference: expect.stringMatching(/^.{4}-.{4}$/), replayed: false })
    expect(await ledger.counts()).toMatchObject({ waiting: 0, quarantined: 1 })
    expect(begun()).toBe(0)
  })

  test("is not asked about while something is wrong with it", async () => {
    const { intake } = await intakeForTest()
    const judge = () => Promise.reject(new Error("Nobody should ask."))
    expect(await intake.accept(site, KEY, { name: "Ada" }, judge)).toMatchObject({ kind: "refused" })
  })
})

describe("a reference that is taken", () => {
  /** Dice that give each value for as many bookings as it is listed. */
  const dice = (...values: number[]) => {
    let throws = 0
    return (size: number) => new Uint8Array(size).fill(values[throws++] ?? 31)
  }

  test("is thrown again, unseen by the visitor", async () => {
    const { intake } = await intakeForTest({ randomBytes: dice(1, 1, 1, 2) })
    expect(await intake.accept(site, KEY, BOOKING)).toMatchObject({ reference: "1111-1111" })
    expect(await intake.accept(site, OTHER_KEY, BOOKING)).toMatchObject({ reference: "2222-2222" })
  })

  test("three times over is a broken die: nothing is stored, and nobody is told that it was", async () => {
    const { intake, ledger, begun } = await intakeForTest({ randomBytes: () => new Uint8Array(8) })
    await intake.accept(site, KEY, BOOKING)
    await expect(intake.accept(site, OTHER_KEY, BOOKING)).rejects.toThrow(NotStored)
    expect(await ledger.counts()).toMatchObject({ waiting: 1 })
    expect(begun()).toBe(1)
  })
})

test("a ledger that is closed stores nothing, and delivery does not begin", async () => {
  const { intake, database, begun } = await intakeForTest()
  database.close()
  await expect(intake.accept(site, KEY, BOOKING)).rejects.toThrow(NotStored)
  expect(begun()).toBe(0)
})

test("what was thanked for stays so, even if the site has changed its rules before the same request came again", async () => {
  const { intake } = await intakeForTest()
  const booking = { ...BOOKING, service: "no-heat" }
  const first = await intake.accept(site, KEY, booking)
  const changed = { ...site, public: { ...site.public, services: [] } }
  expect(await intake.accept(changed, KEY, booking)).toEqual({ ...first, replayed: true })
  expect(await intake.accept(changed, OTHER_KEY, booking)).toEqual({
    kind: "refused",
    errors: [{ field: "service", code: "not_offered" }],
  })
})
