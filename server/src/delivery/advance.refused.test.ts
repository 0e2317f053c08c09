import { describe, expect, test } from "vitest"
import { afterReceipt, at, created, doubt, RECEIVED, refusal, sent } from "../../test/progress.ts"
import type { Progress } from "../ledger/progress.ts"
import { advance, markSent } from "./advance.ts"

describe("a 400", () => {
  test("about something optional: the booking goes without it, at once", () => {
    const progress = advance({ ...sent, tries: 1 }, refusal("invalid", { fields: ["request", "campaignId"] }), at(2))
    expect(progress).toMatchObject({
      state: "waiting",
      leftOut: ["campaign"],
      nextAt: afterReceipt(2),
      sentAt: undefined,
    })
    const both = refusal("invalid", { fields: ["campaignId", "address.zip"] })
    const next = advance(progress, both, at(3, { optionalParts: ["address", "contacts"] }))
    expect(next.leftOut).toEqual(["campaign", "address"])
  })

  test.each([[["name"]], [["request", "externalId"]]])("about %j needs attention at once", (fields) => {
    expect(advance(sent, refusal("invalid", { fields }), at(2))).toMatchObject({
      state: "attention",
      reason: "booking_refused",
      leftOut: [],
      sentAt: undefined,
    })
  })

  test.each([[["request"]], [[]], [undefined]])("about %j: the booking goes with less and less, at once", (fields) => {
    const event = refusal("invalid", { fields })
    const first = advance({ ...sent, tries: 1 }, event, at(2, { optionalParts: ["address", "campaign", "office"] }))
    expect(first).toMatchObject({ state: "waiting", leftOut: ["campaign", "office"], nextAt: afterReceipt(2) })
    expect(first.sentAt).toBeUndefined()
    const second = advance(first, event, at(3, { optionalParts: ["address"] }))
    expect(second).toMatchObject({ state: "waiting", leftOut: ["campaign", "office", "address"] })
    const last = advance(second, event, at(4, { optionalParts: [] }))
    expect(last).toMatchObject({ state: "attention", reason: "booking_refused", sentAt: undefined })
  })

  test("about what was left out already needs attention, and is not repeated for ever", () => {
    const without = at(2, { optionalParts: ["address", "contacts"] })
    const progress = advance(
      { ...sent, leftOut: ["campaign"] },
      refusal("invalid", { fields: ["campaignId"] }),
      without,
    )
    expect(progress).toMatchObject({ state: "attention", reason: "booking_refused" })
  })

  test("of a further contact parks nothing: it is told in the summary at once, and the next one follows", () => {
    const two = { furtherContacts: 2 }
    const adding = markSent({ ...created, tries: 2 }, RECEIVED)
    const telling = advance(adding, refusal("invalid", { fields: ["value"] }), at(2, two))
    expect(telling).toMatchObject({ state: "waiting", crmId: "7", contactsAdded: 0, tries: 0, nextAt: afterReceipt(2) })
    expect(telling.leftOut).toEqual(["contact:1"])
    expect(telling.sentAt).toBeUndefined()
    const told = advance(telling, { kind: "contact_told" }, at(3, two))
    expect(told).toMatchObject({ state: "waiting", contactsAdded: 1, nextAt: afterReceipt(3) })
    const again = advance(told, refusal("invalid", { fields: ["value"] }), at(4, two))
    expect(again).toMatchObject({ state: "waiting", leftOut: ["contact:1", "contact:2"] })
    expect(advance(again, { kind: "contact_told" }, at(5, two))).toMatchObject({ state: "delivered" })
  })
})

describe("a refused contact that must be told in the summary", () => {
  const telling: Progress = { ...created, leftOut: ["contact:1"] }
  const one = { furtherContacts: 1 }

  test("is told again on the schedule while nobody knows whether it was", () => {
    const once = advance(telling, doubt(), at(2, one))
    expect(once).toMatchObject({ state: "waiting", tries: 1, nextAt: afterReceipt(3), looked: false })
    expect(once.sentAt).toBeUndefined()
    expect(advance(once, doubt(afterReceipt(300)), at(3, one))).toMatchObject({ tries: 1, nextAt: afterReceipt(300) })
    expect(advance(telling, doubt(), at(73 * 3600, one))).toMatchObject({
      state: "attention",
      reason: "unknown_outcome",
    })
  })

  test("waits where that was surely not done", () => {
    const progress = advance(telling, refusal("rate_limited"), at(2, one))
    expect(progress).toMatchObject({ state: "waiting", tries: 1, leftOut: ["contact:1"] })
  })

  test("needs attention where the summary is refused too, with the booking known", () => {
    const progress = advance(telling, refusal("invalid", { fields: ["summary"] }), at(2, one))
    expect(progress).toMatchObject({ state: "attention", reason: "contact_refused", crmId: "7" })
  })
})
