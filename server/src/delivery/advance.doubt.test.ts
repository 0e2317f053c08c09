import { describe, expect, test } from "vitest"
import { afterReceipt, at, doubt, RECEIVED, sent } from "../../test/progress.ts"
import { advance } from "./advance.ts"

describe("a step of unknown fate", () => {
  test("is looked up 45 s after it was sent, however late the doubt came", () => {
    expect(advance(sent, doubt(), at(1))).toMatchObject({ nextAt: afterReceipt(45), sentAt: RECEIVED, tries: 0 })
    expect(advance(sent, doubt(), at(30)).nextAt).toBe(afterReceipt(45))
  })

  test("is looked up later where the answer asked for that, and never sooner", () => {
    expect(advance(sent, doubt(afterReceipt(300)), at(1)).nextAt).toBe(afterReceipt(300))
    expect(advance(sent, doubt(afterReceipt(5)), at(1)).nextAt).toBe(afterReceipt(45))
  })

  test("is looked up again 120 s after it was sent, and sent again only when that found nothing either", () => {
    const once = advance(sent, { kind: "not_found" }, at(45))
    expect(once).toMatchObject({ looked: true, sentAt: RECEIVED, nextAt: afterReceipt(120), tries: 0 })
    const twice = advance(once, { kind: "not_found" }, at(120))
    expect(twice).toMatchObject({ looked: false, sentAt: undefined, tries: 1, nextAt: afterReceipt(121) })
  })

  test("is not believed to be absent at a first look, even one that comes very late: the clock may have been set", () => {
    const late = advance(sent, { kind: "not_found" }, at(7200))
    expect(late).toMatchObject({ looked: true, sentAt: RECEIVED, nextAt: afterReceipt(7200 + 75) })
    expect(advance(late, { kind: "not_found" }, at(7275))).toMatchObject({ sentAt: undefined })
  })

  test("stays in doubt while the look-up itself fails, and the look-up is repeated on the schedule", () => {
    const failed = advance({ ...sent, looked: true }, { kind: "look_failed", failure: { cause: "timeout" } }, at(45))
    expect(failed).toMatchObject({ sentAt: RECEIVED, looked: true, tries: 1, nextAt: afterReceipt(46) })
    const throttled = advance(
      sent,
      { kind: "look_failed", failure: { reason: "rate_limited", retryAt: afterReceipt(90) } },
      at(45),
    )
    expect(throttled).toMatchObject({ sentAt: RECEIVED, tries: 0, nextAt: afterReceipt(90) })
    expect(advance(sent, { kind: "look_failed", failure: { cause: "timeout" } }, at(73 * 3600))).toMatchObject({
      state: "attention",
      reason: "unknown_outcome",
      sentAt: RECEIVED,
    })
  })

  test("that is found is made", () => {
    expect(advance(sent, { kind: "created", crmId: "7" }, at(45))).toMatchObject({ state: "delivered", crmId: "7" })
  })
})
