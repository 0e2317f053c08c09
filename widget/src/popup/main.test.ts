import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { site } from "../../test/site.ts"
import type { Host, Seat } from "../contract.ts"
import { fallBack } from "../loader/fallback.ts"
import { createPopup } from "./main.ts"

const HOSTED = "https://book.example/v1/../book/acme"

const seated = () => {
  const host: Host = Object.assign(document.createElement("porchlight-booking"), { seat: undefined })
  host.lang = "en"
  host.setAttribute("mode", "none")
  document.body.append(host)
  const root = host.attachShadow({ mode: "open" })
  const place = root.appendChild(document.createElement("div"))
  const base = "https://book.example/v1/"
  const seat: Seat = Object.assign(new AbortController(), { host, root, place, base, siteId: "acme" })
  host.seat = seat
  return seat
}

// The test's browser has no modal dialogs.
beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => {} }))
  HTMLDialogElement.prototype.showModal = vi.fn()
  HTMLDialogElement.prototype.close = vi.fn()
})
afterEach(() => document.body.replaceChildren())

it("a dialog whose form could not be fetched has the links alone, once, however often it is opened", async () => {
  const seat = seated()
  const stand = vi.fn(() => Promise.resolve().then(() => fallBack(seat)))
  const popup = createPopup(seat, site(), stand)
  for (const times of [1, 2]) {
    popup.open({}, undefined)
    expect(seat.place.textContent).toBe("Loading…")
    await vi.waitFor(() => expect(seat.place.textContent?.trim()).toBe("Request a visit"))
    expect(stand).toHaveBeenCalledTimes(times)
  }
  const links = [...seat.place.querySelectorAll("a")].map((link) => link.getAttribute("href"))
  expect(links).toEqual([HOSTED])
})
