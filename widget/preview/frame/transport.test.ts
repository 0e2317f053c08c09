import { describe, expect, test, vi } from "vitest"
import type { Transport } from "../../src/contract.ts"
import { acme, demo } from "../sites.fixture.ts"
import { type Overlay, previewTransport } from "./transport.ts"

const realTransport = () => {
  const sendBooking = vi.fn<Transport["sendBooking"]>(async () => ({ kind: "accepted", reference: "7KQ2-M9XD" }))
  const fetchSite: Transport["fetchSite"] = async (id) => {
    const site = [acme, demo].find((known) => known.id === id)
    return site ? { kind: "site", site } : { kind: "gone" }
  }
  return { sendBooking, fetchSite }
}

const shipmentTo = (site: string) => ({ site, key: "0f8fad5b-d9cb-469f-a165-70867728950e", body: "{}" })
const atOnce = async () => {}
const found = (): Overlay => ({ state: "ready", site: (own) => own })

describe("trying the form out in the preview", () => {
  test("sends to the sandbox if the site is the sandbox's", async () => {
    const real = realTransport()
    const transport = previewTransport(real, found, atOnce)
    await transport.fetchSite("demo")
    expect(await transport.sendBooking(shipmentTo("demo"))).toEqual({ kind: "accepted", reference: "7KQ2-M9XD" })
    expect(real.sendBooking).toHaveBeenCalledExactlyOnceWith(shipmentTo("demo"))
  })

  test("never reaches a real office, and looks as if it had", async () => {
    const real = realTransport()
    const transport = previewTransport(real, found, atOnce)
    await transport.fetchSite("acme")
    const outcome = await transport.sendBooking(shipmentTo("acme"))
    expect(outcome.kind).toBe("accepted")
    expect(outcome).toHaveProperty("reference", expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/))
    expect(real.sendBooking).not.toHaveBeenCalled()
  })

  test("never reaches an office of which the server has not said whether it is real", async () => {
    const real = realTransport()
    const transport = previewTransport(real, found, atOnce)
    await transport.sendBooking(shipmentTo("demo"))
    await transport.fetchSite("nobody")
    await transport.sendBooking(shipmentTo("nobody"))
    await transport.fetchSite("demo")
    await transport.sendBooking(shipmentTo("acme"))
    expect(real.sendBooking).not.toHaveBeenCalled()
  })

  test("asks for no token where nothing goes out", async () => {
    const fetchFormToken = vi.fn<NonNullable<Transport["fetchFormToken"]>>(async () => ({ token: "t" }))
    const tokenAt = async (overlay: () => Overlay, id: string) => {
      const transport = previewTransport({ ...realTransport(), fetchFormToken }, overlay, atOnce)
      await transport.fetchSite(id)
      return transport.fetchFormToken?.(id, "key").catch(() => undefined)
    }
    expect(await tokenAt(found, "acme")).toBeUndefined()
    expect(await tokenAt(() => ({ state: "sent", site: (own) => own }), "demo")).toBeUndefined()
    expect(fetchFormToken).not.toHaveBeenCalled()
    expect(await tokenAt(found, "demo")).toEqual({ token: "t" })
  })

  test.each([
    ["sent", "accepted"],
    ["refused", "refused"],
    ["unknown", "unknown"],
  ] as const)("sends nothing while only shown what %s looks like, not even to the sandbox", async (state, kind) => {
    const real = realTransport()
    const transport = previewTransport(real, () => ({ ...found(), state }), atOnce)
    await transport.fetchSite("demo")
    expect((await transport.sendBooking(shipmentTo("demo"))).kind).toBe(kind)
    expect(real.sendBooking).not.toHaveBeenCalled()
  })

  test("refuses only fields that the form has", async () => {
    const noPhone = { ...demo, fields: { ...demo.fields, phone: "off" as const } }
    const real = { ...realTransport(), fetchSite: async () => ({ kind: "site" as const, site: noPhone }) }
    const transport = previewTransport(real, () => ({ ...found(), state: "refused" }), atOnce)
    await transport.fetchSite("demo")
    expect(await transport.sendBooking(shipmentTo("demo"))).toEqual({
      kind: "refused",
      errors: ["email", "address.zip"].map((field) => ({ field, code: "invalid" })),
    })
  })
})
