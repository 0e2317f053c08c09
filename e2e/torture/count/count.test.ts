import { describe, expect, test } from "vitest"
import { count, type Held } from "./count.ts"

const ADA = { email: "ada@example.com", phone: "5125550143" }
const visit = (...references: string[]) => ({ ...ADA, references: new Set(references) })
const phone = { type: "Phone", value: ADA.phone }
const email = { type: "Email", value: ADA.email }
const booking = (externalId: string, contacts: Held["contacts"] = [phone, email]): Held => ({ externalId, contacts })
const delivered = { reference: "AAAA-0001", state: "delivered" }

describe("the torture counts", () => {
  test("a booking that is there once, with its contacts, as delivered", () => {
    expect(count([visit("AAAA-0001")], [booking("AAAA-0001")], [delivered])).toEqual({
      acknowledged: 1,
      delivered: 1,
      attention: 0,
      lost: [],
      doubled: [],
    })
  })

  test("one that is not there as lost, whatever the ledger says", () => {
    expect(count([visit("AAAA-0001")], [], [delivered]).lost).toEqual(["AAAA-0001"])
    expect(count([visit("AAAA-0001")], [], []).lost).toEqual(["AAAA-0001"])
  })

  test("one that lacks a contact as lost, and as needing attention where that is what somebody is told", () => {
    const half = [booking("AAAA-0001", [phone])]
    expect(count([visit("AAAA-0001")], half, [delivered]).lost).toEqual(["AAAA-0001"])
    const parked = count([visit("AAAA-0001")], half, [{ reference: "AAAA-0001", state: "attention" }])
    expect(parked).toMatchObject({ delivered: 0, attention: 1, lost: [] })
  })

  test("one that is there twice as doubled", () => {
    const twice = [booking("AAAA-0001"), booking("AAAA-0001", [phone])]
    expect(count([visit("AAAA-0001")], twice, [delivered]).doubled).toEqual(["AAAA-0001"])
  })

  test("a contact that stands there twice as doubled", () => {
    const twice = [booking("AAAA-0001", [phone, email, email])]
    expect(count([visit("AAAA-0001")], twice, [delivered]).doubled).toEqual(["AAAA-0001"])
  })

  test("one submission under two references as doubled, acknowledged or not", () => {
    const both = [booking("AAAA-0001"), booking("AAAA-0002")]
    expect(count([visit("AAAA-0001")], both, [delivered]).doubled).toEqual(["AAAA-0001 = AAAA-0002"])
  })

  test("nothing against a visitor who left without an answer", () => {
    expect(count([visit()], [booking("AAAA-0001")], [delivered])).toMatchObject({
      acknowledged: 0,
      lost: [],
      doubled: [],
    })
    expect(count([visit()], [], [])).toMatchObject({ acknowledged: 0, lost: [], doubled: [] })
  })
})
