import { afterEach, describe, expect, it, vi } from "vitest"
import type { Outcome } from "../contract.ts"
import { outcomeOf } from "./outcome.ts"

afterEach(() => void vi.useRealTimers())

describe("what an answer says", () => {
  it.each<[string, number, string | null, unknown, Outcome]>([
    ["a 202 with a reference", 202, null, { reference: "7K3M-9QXT" }, { kind: "accepted", reference: "7K3M-9QXT" }],
    ["a 202 that can't be read", 202, null, undefined, { kind: "unknown" }],
    ["a captive portal's 200", 200, null, undefined, { kind: "unknown" }],
    [
      "a field that is wrong",
      422,
      null,
      { code: "invalid_booking", errors: [{ field: "phone", code: "invalid" }] },
      { kind: "refused", errors: [{ field: "phone", code: "invalid" }] },
    ],
    [
      "a fault that is not known yet",
      422,
      null,
      { errors: [{ field: "phone", code: "new_code" }, 7] },
      { kind: "refused", errors: [{ field: "phone", code: "invalid" }] },
    ],
    ["a 422 without errors", 422, null, null, { kind: "refused", errors: [{ field: "body", code: "invalid" }] }],
    [
      "a key that was used before",
      422,
      null,
      { code: "idempotency_key_reused", reference: "7K3M-9QXT" },
      { kind: "already_received", reference: "7K3M-9QXT" },
    ],
    ["a used key, no reference", 422, null, { code: "idempotency_key_reused" }, { kind: "already_received" }],
    ["too many requests", 429, "30", {}, { kind: "busy", retryAfter: 30 }],
    ["not stored", 503, "Mon, 23 Nov 2026 16:01:00 GMT", {}, { kind: "busy", retryAfter: 60 }],
    ["nonsense for a time", 503, "soon", {}, { kind: "busy", retryAfter: 5 }],
    [
      "a date that is a second and a half away",
      503,
      "Mon, 23 Nov 2026 16:00:02 GMT",
      {},
      { kind: "busy", retryAfter: 2 },
    ],
    ["a request that took too long to arrive", 408, null, {}, { kind: "unknown" }],
    ["malformed", 400, null, {}, { kind: "busy", retryAfter: 5 }],
    ["another origin", 403, null, { code: "origin_not_allowed" }, { kind: "gone" }],
    ["no such site", 404, null, { code: "unknown_site" }, { kind: "gone" }],
    ["a firewall's 403", 403, null, undefined, { kind: "busy", retryAfter: 5 }],
    ["a proxy's 404", 404, "30", {}, { kind: "busy", retryAfter: 30 }],
    ["a broken gateway", 502, null, undefined, { kind: "unknown" }],
    ["a crash", 500, null, { code: "internal" }, { kind: "unknown" }],
  ])("%s", async (_what, status, retryAfter, body, expected) => {
    vi.useFakeTimers()
    vi.setSystemTime("2026-11-23T16:00:00.500Z")
    expect(await outcomeOf(status, retryAfter, body)).toEqual(expected)
  })
})
