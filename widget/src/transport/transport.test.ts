import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Outcome } from "../contract.ts"
import { fetchFormToken } from "./fetch-form-token.ts"
import { fetchSite } from "./fetch-site.ts"
import { outcomeOf } from "./outcome.ts"
import { sendBooking } from "./send-booking.ts"

const BASE = "https://book.example/v1/"
const shipment = { site: "acme", key: "0190c0de-0000-4000-8000-000000000000", body: '{"name":"Ana"}' }
const accepted = () => Response.json({ reference: "7K3M-9QXT", status: "received" }, { status: 202 })
const fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("fetch", fetched)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  fetched.mockReset()
})

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
    ["malformed", 400, null, {}, { kind: "busy", retryAfter: 5 }],
    ["another origin", 403, null, {}, { kind: "gone" }],
    ["no such site", 404, null, {}, { kind: "gone" }],
    ["a broken gateway", 502, null, undefined, { kind: "unknown" }],
    ["a crash", 500, null, { code: "internal" }, { kind: "unknown" }],
  ])("%s", async (_what, status, retryAfter, body, expected) => {
    vi.setSystemTime("2026-11-23T16:00:00Z")
    expect(await outcomeOf(status, retryAfter, body)).toEqual(expected)
  })
})

describe("sending", () => {
  const send = async () => {
    const outcome = sendBooking(BASE, shipment)
    await vi.runAllTimersAsync()
    return outcome
  }

  it("posts the body under its key, without cookies", async () => {
    fetched.mockImplementation(async () => accepted())
    expect(await send()).toEqual({ kind: "accepted", reference: "7K3M-9QXT" })
    const [address, options] = fetched.mock.calls[0] ?? []
    expect(String(address)).toBe("https://book.example/v1/sites/acme/bookings")
    expect(options).toMatchObject({
      method: "POST",
      credentials: "omit",
      body: shipment.body,
      headers: { "Content-Type": "application/json", "Idempotency-Key": shipment.key },
    })
  })

  it.each([
    ["what shows that a person filled the form in, where there is any", "t=abc;h=1", "t=abc;h=1"],
    ["no empty header, which some proxies take for a fault", "", undefined],
  ])("brings along %s", async (_what, form, expected) => {
    fetched.mockImplementation(async () => accepted())
    const outcome = sendBooking(BASE, { ...shipment, form })
    await vi.runAllTimersAsync()
    expect((await outcome).kind).toBe("accepted")
    expect(new Headers(fetched.mock.calls[0]?.[1]?.headers).get("Porchlight-Form") ?? undefined).toBe(expected)
  })

  it("tries again with the same key and body when the answer is lost", async () => {
    fetched.mockRejectedValueOnce(new TypeError("reset")).mockImplementation(async () => accepted())
    expect(await send()).toEqual({ kind: "accepted", reference: "7K3M-9QXT" })
    expect(fetched.mock.calls[1]).toEqual(fetched.mock.calls[0]?.map((part) => expectLike(part)))
  })

  it("gives up after three tries, and does not know", async () => {
    fetched.mockRejectedValue(new TypeError("reset"))
    expect(await send()).toEqual({ kind: "unknown" })
    expect(fetched).toHaveBeenCalledTimes(3)
  })

  it("still does not know when a later try is turned away", async () => {
    fetched.mockRejectedValueOnce(new TypeError("reset")).mockResolvedValue(Response.json({}, { status: 503 }))
    expect(await send()).toEqual({ kind: "unknown" })
  })

  it("does not try again what was refused", async () => {
    fetched.mockResolvedValue(Response.json({ errors: [{ field: "name", code: "required" }] }, { status: 422 }))
    expect((await send()).kind).toBe("refused")
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it("does not wait for ever", async () => {
    fetched.mockImplementation(
      (_address, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")))
        }),
    )
    expect(await send()).toEqual({ kind: "unknown" })
  })
})

/** The signal is another one each time; all else must be the same. */
const expectLike = (part: unknown) =>
  typeof part === "object" && part !== null && "signal" in part ? { ...part, signal: expect.any(AbortSignal) } : part

describe("asking for a site", () => {
  it("gives the site", async () => {
    fetched.mockResolvedValue(Response.json({ id: "acme", languages: ["en"], services: [] }))
    expect(await fetchSite(BASE, "acme")).toMatchObject({ kind: "site", site: { id: "acme" } })
    expect(String(fetched.mock.calls[0]?.[0])).toBe("https://book.example/v1/sites/acme")
  })

  it.each([403, 404])("says that it is gone at a %i", async (status) => {
    fetched.mockResolvedValue(Response.json({}, { status }))
    expect(await fetchSite(BASE, "acme")).toEqual({ kind: "gone" })
  })

  it("does not take a captive portal for a site", async () => {
    fetched.mockResolvedValue(new Response("<html>"))
    await expect(fetchSite(BASE, "acme")).rejects.toThrow()
  })

  it("does not take a server's failure for a site", async () => {
    fetched.mockResolvedValue(Response.json({ code: "internal" }, { status: 500 }))
    await expect(fetchSite(BASE, "acme")).rejects.toThrow()
  })
})

describe("asking for a form's token", () => {
  it("gives it, for one key", async () => {
    fetched.mockResolvedValue(Response.json({ token: "abc" }))
    expect(await fetchFormToken(BASE, "acme", "a key/of mine")).toEqual({ token: "abc" })
    expect(String(fetched.mock.calls[0]?.[0])).toBe("https://book.example/v1/sites/acme/form?key=a%20key%2Fof%20mine")
  })

  it("asks for it where the booking goes, at a second try", async () => {
    fetched.mockResolvedValue(Response.json({ token: "abc" }))
    expect(await fetchFormToken(BASE, "acme", "key", 1)).toEqual({ token: "abc" })
    expect(String(fetched.mock.calls[0]?.[0])).toBe("https://book.example/v1/sites/acme/bookings?key=key")
  })

  it.each([Response.json({ code: "internal" }, { status: 500 }), new Response("<html>")])(
    "takes nothing else for one",
    async (answer) => {
      fetched.mockResolvedValue(answer)
      await expect(fetchFormToken(BASE, "acme", "key")).rejects.toThrow()
    },
  )
})
