import { afterEach, describe, expect, it, vi } from "vitest"
import type { Host, Seat } from "../contract.ts"
import { emitFrom } from "./emit.ts"

const seatOn = (attributes: Record<string, string>): Seat => {
  const host: Host = Object.assign(document.createElement("porchlight-booking"), { seat: undefined })
  for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value)
  const root = host.attachShadow({ mode: "open" })
  document.body.append(host)
  return Object.assign(new AbortController(), {
    host,
    root,
    base: "",
    siteId: "acme",
    place: document.createElement("div"),
  })
}

afterEach(() => {
  document.body.replaceChildren()
  Reflect.deleteProperty(window, "dataLayer")
})

describe("a page that wants to hear in its dataLayer", () => {
  it("gets the events in order, with the reference as the event's id", async () => {
    const emit = emitFrom(seatOn({ datalayer: "" }))
    emit("submitted", {})
    emit("accepted", { reference: "7K3M-9QXT" })
    const told = { site: "acme", instance: "1" }
    await expect
      .poll(() => window.dataLayer)
      .toEqual([
        { event: "porchlight_submitted", porchlight: told },
        { event: "porchlight_accepted", porchlight: { ...told, reference: "7K3M-9QXT" }, event_id: "7K3M-9QXT" },
      ])
  })

  it.each<[string, unknown]>([
    ["is an object, as of other makers' tags", { page: "home" }],
    ["is frozen", Object.freeze([])],
    [
      "has a push of its own that fails",
      {
        push: () => {
          throw new Error("a tag's own fault")
        },
      },
    ],
  ])("does not stop the form if that %s", async (_what, dataLayer) => {
    Object.assign(window, { dataLayer })
    const warn = vi.spyOn(console, "warn").mockReturnValue()
    const seat = seatOn({ datalayer: "" })
    const heard: string[] = []
    seat.host.addEventListener("porchlight:submitted", ({ type }) => heard.push(type))
    expect(() => emitFrom(seat)("submitted", {})).not.toThrow()
    expect(heard).toEqual(["porchlight:submitted"])
    // Its developer is told.
    await expect.poll(() => warn.mock.calls.length).toBe(1)
  })
})
