import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Progress } from "../ledger/progress.ts"
import type { RefusalReason } from "../servicetitan/outcome.ts"
import { advance, type Moment, markSent } from "./advance.ts"
import type { DeliveryEvent } from "./events.ts"

const SECOND = 1000
const HOUR = 3600 * SECOND
const RECEIVED = Date.UTC(2026, 10, 23, 15)
const at = (seconds: number, more: Partial<Moment> = {}): Moment => ({
  now: RECEIVED + seconds * SECOND,
  random: 0.5,
  since: RECEIVED,
  optionalParts: ["campaign", "address", "contacts"],
  furtherContacts: 0,
  ...more,
})
const afterReceipt = (seconds: number) => RECEIVED + seconds * SECOND

const fresh: Progress = {
  state: "waiting",
  nextAt: RECEIVED,
  tries: 0,
  looked: false,
  contactsAdded: 0,
  leftOut: [],
}
const sent = markSent(fresh, RECEIVED)
const created: Progress = { ...fresh, crmId: "7" }
const refusal = (reason: RefusalReason, more: object = {}): DeliveryEvent => ({
  kind: "refused",
  refusal: { reason, ...more },
})
const doubt = (retryAt?: number): DeliveryEvent => ({ kind: "doubt", doubt: { cause: "timeout", retryAt } })

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

test.each(["site_missing", "unmappable"] as const)(
  "%s is tried again on the schedule, then needs attention",
  (kind) => {
    expect(advance(fresh, { kind }, at(0))).toMatchObject({ state: "waiting", tries: 1, nextAt: afterReceipt(1) })
    expect(advance(sent, { kind }, at(0)).sentAt).toBe(RECEIVED)
    expect(advance(fresh, { kind }, at(73 * 3600))).toMatchObject({ state: "attention", reason: kind })
  },
)

describe("whatever happens", () => {
  const anyEvent: fc.Arbitrary<DeliveryEvent> = fc.oneof(
    fc.constant<DeliveryEvent>({ kind: "created", crmId: "7" }),
    fc.constantFrom<DeliveryEvent>(
      doubt(),
      { kind: "not_found" },
      { kind: "look_failed", failure: { cause: "timeout" } },
      { kind: "site_missing" },
      { kind: "unmappable" },
    ),
    fc
      .tuple(
        fc.constantFrom<RefusalReason>("invalid", "rate_limited", "not_connected"),
        fc.option(fc.integer({ min: -100, max: 100_000 }), { nil: undefined }),
        fc.subarray(["campaignId", "address.zip", "contacts", "request", "name"]),
      )
      .map(([reason, seconds, fields]) =>
        refusal(reason, { fields, retryAt: seconds === undefined ? undefined : afterReceipt(seconds) }),
      ),
  )
  const anyMoment = fc
    .tuple(fc.integer({ min: 0, max: 80 * 3600 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
    .map(([seconds, random]) => at(seconds, { random, furtherContacts: 1 }))
  const anyProgress = fc.constantFrom(
    fresh,
    sent,
    { ...sent, looked: true },
    created,
    { ...sent, crmId: "7" },
    { ...created, leftOut: ["contact:1"] },
  )

  test("a booking is delivered, waits for a moment that comes, or needs attention with a reason; none is lost", () => {
    fc.assert(
      fc.property(anyProgress, anyEvent, anyMoment, (progress, event, moment) => {
        const next = advance(progress, event, moment)
        if (next.state === "attention") expect(next.reason).toBeTruthy()
        if (next.state === "waiting") {
          expect(next.nextAt).toBeLessThanOrEqual(Math.max(moment.since + 72 * HOUR, moment.now + HOUR))
        }
      }),
    )
  })

  test("a step in doubt is never sent again before two looks found nothing, 120 s after it was sent", () => {
    fc.assert(
      fc.property(anyEvent, anyMoment, (event, moment) => {
        for (const progress of [sent, { ...sent, looked: true }]) {
          const next = advance(progress, event, moment)
          if (next.state !== "waiting" || next.sentAt !== undefined || next.crmId !== undefined) continue
          const surelyNotMade = event.kind === "refused"
          const believed = event.kind === "not_found" && progress.looked && moment.now >= afterReceipt(120)
          expect(surelyNotMade || believed).toBe(true)
        }
      }),
    )
  })
})
