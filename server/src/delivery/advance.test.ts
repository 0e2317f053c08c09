import { describe, expect, test } from "vitest"
import { afterReceipt, at, fresh, HOUR, RECEIVED, refusal, sent } from "../../test/progress.ts"
import type { RefusalReason } from "../servicetitan/outcome.ts"
import { advance, markSent } from "./advance.ts"

test("a step that is about to be sent is in doubt from then on, and its first look is 45 s later", () => {
  expect(sent).toEqual({ ...fresh, sentAt: RECEIVED, nextAt: afterReceipt(45) })
  const again = markSent({ ...sent, looked: true }, afterReceipt(300))
  expect(again).toMatchObject({ sentAt: afterReceipt(300), looked: false, nextAt: afterReceipt(345) })
})

describe("a step that is surely made", () => {
  test("was the last one: delivered", () => {
    const done = advance({ ...sent, tries: 3, looked: true }, { kind: "created", crmId: "7" }, at(1))
    expect(done).toMatchObject({ state: "delivered", crmId: "7", tries: 0, sentAt: undefined, looked: false })
  })

  test("is followed at once by each further contact, and then it is delivered", () => {
    const two = { furtherContacts: 2 }
    const first = advance(sent, { kind: "created", crmId: "7" }, at(1, two))
    expect(first).toMatchObject({ state: "waiting", crmId: "7", contactsAdded: 0, nextAt: afterReceipt(1), tries: 0 })
    const second = advance(markSent(first, afterReceipt(1)), { kind: "contact_added" }, at(2, two))
    expect(second).toMatchObject({ state: "waiting", contactsAdded: 1, nextAt: afterReceipt(2) })
    const third = advance(markSent(second, afterReceipt(2)), { kind: "contact_added" }, at(3, two))
    expect(third).toMatchObject({ state: "delivered", contactsAdded: 2 })
  })
})

describe("a step that is surely not made", () => {
  const reasons: RefusalReason[] = [
    "not_connected",
    "token_unavailable",
    "credentials",
    "forbidden",
    "rate_limited",
    "not_found",
    "misrouted",
    "rejected",
  ]
  test.each(reasons)("(%s) is sent again after the next wait of the schedule", (reason) => {
    const progress = advance({ ...sent, tries: 2 }, refusal(reason), at(10))
    expect(progress).toMatchObject({ state: "waiting", tries: 3, sentAt: undefined, nextAt: afterReceipt(10 + 15) })
  })

  test("comes back when it was asked to, and that is no try", () => {
    const progress = advance({ ...sent, tries: 2 }, refusal("rate_limited", { retryAt: afterReceipt(900) }), at(10))
    expect(progress).toMatchObject({ state: "waiting", tries: 2, nextAt: afterReceipt(900) })
  })

  test("and may come back at once all the time: then the schedule slows it down", () => {
    const progress = advance({ ...sent, tries: 2 }, refusal("rate_limited", { retryAt: afterReceipt(10) }), at(10))
    expect(progress).toMatchObject({ tries: 3, nextAt: afterReceipt(10 + 15) })
  })

  test("needs attention where the next try would come later than 72 h after it was received", () => {
    const hours71 = 71 * 3600
    const still = advance({ ...fresh, tries: 50 }, refusal("not_connected"), at(hours71))
    expect(still).toMatchObject({ state: "waiting", nextAt: afterReceipt(hours71 + 1800) })
    const last = advance({ ...fresh, tries: 51 }, refusal("not_connected"), at(hours71 + 1801))
    expect(last).toMatchObject({ state: "attention", reason: "not_connected" })
    const asked = advance(fresh, refusal("rate_limited", { retryAt: RECEIVED + 73 * HOUR }), at(60 * 3600))
    expect(asked).toMatchObject({ state: "attention", reason: "rate_limited" })
  })
})

test.each(["site_missing", "unmappable"] as const)(
  "%s is tried again on the schedule, then needs attention",
  (kind) => {
    expect(advance(fresh, { kind }, at(0))).toMatchObject({ state: "waiting", tries: 1, nextAt: afterReceipt(1) })
    expect(advance(sent, { kind }, at(0)).sentAt).toBe(RECEIVED)
    expect(advance(fresh, { kind }, at(73 * 3600))).toMatchObject({ state: "attention", reason: kind })
  },
)
