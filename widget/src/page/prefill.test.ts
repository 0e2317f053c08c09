import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Host, Prefill, Seat } from "../contract.ts"

/** An element with its seat, as the loader leaves it; `mounted` once its form stands. */
const seated = (own: Partial<Seat> = {}) => {
  const host: Host = Object.assign(document.createElement("porchlight-booking"), { seat: undefined })
  const root = host.attachShadow({ mode: "open" })
  const place = document.createElement("div")
  const seat: Seat = Object.assign(new AbortController(), { host, root, place, base: "/", siteId: "acme", ...own })
  host.seat = seat
  document.body.append(host)
  return seat
}

const standing = () => {
  const heard: Prefill[] = []
  const prefill = (values: Prefill) => void heard.push(values)
  return { heard, seat: seated({ mounted: { prefill, focus: () => {}, retell: undefined } }) }
}

/** As on a page that was just opened: what is known is the page's. */
const freshPage = () => import("./prefill.ts")

beforeEach(() => vi.resetModules())
afterEach(() => document.body.replaceChildren())

it("a form that comes later is given all that was said before, part by part", async () => {
  const { fillIn, fillInLater } = await freshPage()
  fillIn({ name: "Ana", address: { zip: "78701" }, preferred: { date: "2026-11-24" } })
  fillIn({ name: "Bea", address: { city: "Austin" }, preferred: { window: "morning" } })
  const seat = seated()
  fillInLater()
  expect(seat.prefill).toEqual({
    name: "Bea",
    address: { zip: "78701", city: "Austin" },
    preferred: { date: "2026-11-24", window: "morning" },
  })
})

it("a form that was made for an opener's service keeps it, and is given the rest", async () => {
  const { fillIn, fillInLater } = await freshPage()
  fillIn({ name: "Ana", service: "no-heat" })
  const seat = seated({ prefill: { service: "tune-up" } })
  fillInLater()
  expect(seat.prefill).toEqual({ name: "Ana", service: "tune-up" })
})

it("a form that stands is told each thing once", async () => {
  const { fillIn, fillInLater } = await freshPage()
  fillIn({ name: "Ana" })
  const { seat, heard } = standing()
  fillInLater()
  fillInLater()
  fillIn({ phone: "512 555 0143" })
  fillInLater()
  expect(heard).toEqual([{ name: "Ana" }, { phone: "512 555 0143" }])
  expect(seat.prefill).toEqual({ name: "Ana", phone: "512 555 0143" })
})

it("a form is told nothing where the page knows nothing", async () => {
  const { fillInLater } = await freshPage()
  const { seat, heard } = standing()
  fillInLater()
  expect([heard, seat.prefill]).toEqual([[], undefined])
})
