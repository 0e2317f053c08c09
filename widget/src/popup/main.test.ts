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
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute("open", "")
  }
  HTMLDialogElement.prototype.close = function () {
    this.removeAttribute("open")
  }
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

it("the service of an opener is chosen in a form that stands, and in one that is still to come", async () => {
  const seat = seated()
  const mounted = { focus: vi.fn(), prefill: vi.fn() }
  const popup = createPopup(seat, site(), async () => Object.assign(seat, { mounted }))
  popup.open({ service: "no-heat" }, undefined)
  expect(seat.prefill).toEqual({ service: "no-heat" })
  await vi.waitFor(() => expect(mounted.focus).toHaveBeenCalledOnce())
  popup.open({ service: "tune-up" }, undefined)
  expect(mounted.prefill).toHaveBeenCalledExactlyOnceWith({ service: "tune-up" })
  popup.open({}, undefined)
  expect(mounted.prefill).toHaveBeenCalledOnce()
})

it("a form that comes after its dialog was closed leaves the focus alone", async () => {
  const seat = seated()
  const mounted = { focus: vi.fn(), prefill: vi.fn() }
  const popup = createPopup(seat, site(), async () => Object.assign(seat, { mounted }))
  popup.open({}, undefined)
  popup.close()
  await new Promise((resolve) => setTimeout(resolve))
  expect(mounted.focus).not.toHaveBeenCalled()
})
