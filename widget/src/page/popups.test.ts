import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { site } from "../../test/site.ts"
import type { Host, Popup, Seat } from "../contract.ts"
import { fetchPopup } from "./fetch-popup.ts"
import { startPopups } from "./popups.ts"
import { siteOf } from "./site.ts"

vi.mock("./fetch-popup.ts", () => ({ fetchPopup: vi.fn() }))
vi.mock("./site.ts", () => ({ siteOf: vi.fn() }))

const BASE = "https://book.example/v1/"
const popup = { open: vi.fn<Popup["open"]>(), close: vi.fn() }
const createPopup = vi.fn(() => popup)
const popups = () => startPopups({ base: BASE, stand: vi.fn(), placeInMarkers: vi.fn() })

const seatOn = (siteId: string, mode: string) => {
  const host: Host = Object.assign(document.createElement("porchlight-booking"), { seat: undefined })
  host.setAttribute("mode", mode)
  const place = document.createElement("div")
  const root = host.attachShadow({ mode: "open" })
  const seat: Seat = Object.assign(new AbortController(), { host, root, place, base: BASE, siteId })
  host.seat = seat
  document.body.append(host)
  return seat
}

beforeEach(() => {
  vi.mocked(fetchPopup).mockResolvedValue({ createPopup })
  vi.mocked(siteOf).mockResolvedValue(site())
})
afterEach(() => {
  document.body.replaceChildren()
  vi.clearAllMocks()
})

it("opens the dialog of the named site, and makes it once", async () => {
  seatOn("acme", "inline")
  seatOn("acme", "button")
  const other = seatOn("other", "none")
  const { open, close } = popups()
  await open({ site: "other", service: "no-heat" })
  await open({ site: "other" })
  expect(createPopup).toHaveBeenCalledExactlyOnceWith(other, site(), expect.any(Function))
  expect(popup.open).toHaveBeenCalledTimes(2)
  await close()
  expect(popup.close).toHaveBeenCalledOnce()
})

it("tries again after the dialog could not be fetched", async () => {
  seatOn("acme", "none")
  vi.mocked(fetchPopup).mockRejectedValueOnce(new TypeError("failed to fetch"))
  const { attend, open } = popups()
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {})
  for (const { seat } of document.querySelectorAll<Host>("porchlight-booking")) if (seat) attend(seat)
  await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce())
  await open({})
  expect(popup.open).toHaveBeenCalledOnce()
})

it("opens one dialog for two wishes at the same moment", async () => {
  const form = seatOn("acme", "inline")
  // As the loader's own element, it takes its seat a microtask after it has come to the page.
  const append = vi.spyOn(document.documentElement, "append").mockImplementation((element) => {
    if (!(element instanceof HTMLElement)) return
    document.body.append(element)
    queueMicrotask(() =>
      Object.assign(element, { seat: Object.assign(new AbortController(), { ...form, host: element }) }),
    )
  })
  const { open } = popups()
  await Promise.all([open({}), open({})])
  expect(append).toHaveBeenCalledOnce()
  expect(createPopup).toHaveBeenCalledOnce()
  append.mockRestore()
})

it("does not open a dialog that was closed while it was on its way", async () => {
  seatOn("acme", "none")
  const { open, close } = popups()
  await Promise.all([open({}), close()])
  expect(popup.open).not.toHaveBeenCalled()
  await Promise.all([close(), open({})])
  expect(popup.open).toHaveBeenCalledOnce()
})

it("closes an open dialog at once, though another one is still on its way, and none that is opened after", async () => {
  const slow = seatOn("slow", "button")
  seatOn("acme", "none")
  const { attend, open, close } = popups()
  let answer = () => {}
  vi.mocked(siteOf).mockReturnValueOnce(
    new Promise((resolve) => {
      answer = () => resolve(site())
    }),
  )
  attend(slow)
  await open({ site: "acme" })
  close()
  await vi.waitFor(() => expect(popup.close).toHaveBeenCalledOnce())
  await open({ site: "acme" })
  createPopup.mockReturnValueOnce({ open: vi.fn(), close: vi.fn() })
  answer()
  await vi.waitFor(() => expect(createPopup).toHaveBeenCalledTimes(2))
  await new Promise((resolve) => setTimeout(resolve))
  expect(popup.close).toHaveBeenCalledOnce()
})

it("warns if nothing on the page names a site", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {})
  await popups().open({})
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("which site"))
  expect(popup.open).not.toHaveBeenCalled()
})

it("draws no button for a site that is gone, nor for an element that was removed meanwhile", async () => {
  vi.mocked(siteOf).mockResolvedValueOnce("gone")
  const { attend } = popups()
  attend(seatOn("gone", "button"))
  const seat = seatOn("acme", "button")
  attend(seat)
  seat.abort()
  await new Promise((resolve) => setTimeout(resolve))
  expect(createPopup).not.toHaveBeenCalled()
})

it("puts a link to the hosted page in place of a button that could not be loaded", async () => {
  vi.mocked(fetchPopup).mockRejectedValue(new TypeError("failed to fetch"))
  vi.spyOn(console, "warn").mockImplementation(() => {})
  const seat = seatOn("acme", "button")
  popups().attend(seat)
  await vi.waitFor(() => expect(seat.root.querySelector("a")?.href).toBe("https://book.example/book/acme"))
})
