import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { afterReceipt, at, created, doubt, fresh, HOUR, refusal, sent } from "../../test/progress.ts"
import type { RefusalReason } from "../servicetitan/outcome.ts"
import { advance } from "./advance.ts"
import type { DeliveryEvent } from "./events.ts"

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
