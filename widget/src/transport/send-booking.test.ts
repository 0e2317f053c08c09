import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { stubFetch } from "../../test/stub-fetch.ts"
import { sendBooking } from "./send-booking.ts"

const BASE = "https://book.example/v1/"
const shipment = { site: "acme", key: "0190c0de-0000-4000-8000-000000000000", body: '{"name":"Ana"}' }
const accepted = () => Response.json({ reference: "7K3M-9QXT", status: "received" }, { status: 202 })
const fetched = stubFetch()

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

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

  it("gives up after three tries, with an unknown outcome", async () => {
    fetched.mockRejectedValue(new TypeError("reset"))
    expect(await send()).toEqual({ kind: "unknown" })
    expect(fetched).toHaveBeenCalledTimes(3)
  })

  it("has an unknown outcome too if a later try is turned away", async () => {
    fetched.mockRejectedValueOnce(new TypeError("reset")).mockResolvedValue(Response.json({}, { status: 503 }))
    expect(await send()).toEqual({ kind: "unknown" })
  })

  it("reads an answer that a script of the page hands on without its headers", async () => {
    const text = async () => JSON.stringify({ reference: "7K3M-9QXT" })
    fetched.mockResolvedValue(Object({ status: 202, text }))
    expect(await send()).toEqual({ kind: "accepted", reference: "7K3M-9QXT" })
  })

  it("does not try again what was refused", async () => {
    fetched.mockResolvedValue(Response.json({ errors: [{ field: "name", code: "required" }] }, { status: 422 }))
    expect((await send()).kind).toBe("refused")
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it.each([
    ["in a pause", 100, 1],
    ["in a later pause", 1000, 2],
  ])("ends with the form that goes %s: nothing is sent any more, and no timer is left", async (_when, ms, tries) => {
    fetched.mockRejectedValue(new TypeError("reset"))
    const form = new AbortController()
    const outcome = sendBooking(BASE, { ...shipment, signal: form.signal })
    await vi.advanceTimersByTimeAsync(ms)
    expect(vi.getTimerCount()).toBe(1)
    form.abort()
    expect(await outcome).toEqual({ kind: "unknown" })
    expect(vi.getTimerCount()).toBe(0)
    expect(fetched).toHaveBeenCalledTimes(tries)
  })

  it("ends with the form that goes while an answer is awaited", async () => {
    const form = new AbortController()
    fetched.mockImplementation(async () => {
      form.abort()
      throw new TypeError("reset")
    })
    expect(await sendBooking(BASE, { ...shipment, signal: form.signal })).toEqual({ kind: "unknown" })
    expect(vi.getTimerCount()).toBe(0)
    expect(fetched).toHaveBeenCalledOnce()
  })

  it("does not wait for ever: after two tries without any answer the visitor is told", async () => {
    fetched.mockImplementation(
      (_address, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")))
        }),
    )
    expect(await send()).toEqual({ kind: "unknown" })
    expect(fetched).toHaveBeenCalledTimes(2)
  })
})

/** The signal is another one each time; all else must be the same. */
const expectLike = (part: unknown) =>
  typeof part === "object" && part !== null && "signal" in part ? { ...part, signal: expect.any(AbortSignal) } : part
