import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { site } from "../../test/site.ts"
import type { Host, Seat } from "../contract.ts"
import { fallBack } from "../loader/fallback.ts"
import { putLinks } from "./fallen.ts"
import { siteOf } from "./site.ts"
import { whenFallen } from "./when-fallen.ts"

vi.mock("./site.ts", () => ({ siteOf: vi.fn() }))

const HOSTED = "https://book.example/v1/../book/acme"
const seated = (phone?: string) => {
  const host: Host = Object.assign(document.createElement("porchlight-booking"), { seat: undefined })
  host.lang = "en"
  if (phone) host.setAttribute("phone", phone)
  document.body.append(host)
  const root = host.attachShadow({ mode: "open" })
  const place = root.appendChild(document.createElement("div"))
  const seat: Seat = Object.assign(new AbortController(), {
    host,
    root,
    place,
    base: "https://book.example/v1/",
    siteId: "acme",
  })
  return { seat, root, place }
}
const hrefs = (root: ShadowRoot) => [...root.querySelectorAll("a")].map((link) => link.getAttribute("href"))

beforeEach(() => void vi.mocked(siteOf).mockResolvedValue(site()))
afterEach(() => {
  document.body.replaceChildren()
  vi.mocked(siteOf).mockClear()
})

it("says that the form could not be loaded, and the site's number", async () => {
  const { seat, root, place } = seated()
  seat.coming = Promise.resolve()
  whenFallen(seat)
  fallBack(seat)
  await vi.waitFor(() => expect(hrefs(root)).toEqual([HOSTED, "tel:+15125550100"]))
  expect(place.textContent).toMatch(/^The form could not be loaded\./)
})

it("says so too if the link was there before, and fetches no number if the element names one", async () => {
  const { seat, root, place } = seated("512 555 0199")
  seat.coming = Promise.resolve()
  fallBack(seat)
  whenFallen(seat)
  await vi.waitFor(() => expect(place.textContent).toMatch(/could not be loaded/))
  expect(hrefs(root)).toEqual([HOSTED, "tel:5125550199"])
})

it("adds no number to a form that comes while the site's number is still on its way", async () => {
  let answer = () => {}
  vi.mocked(siteOf).mockReturnValue(
    new Promise((resolve) => {
      answer = () => resolve(site())
    }),
  )
  const { seat, place } = seated()
  seat.coming = Promise.resolve()
  fallBack(seat)
  whenFallen(seat)
  await vi.waitFor(() => expect(siteOf).toHaveBeenCalled())
  place.replaceChildren(document.createElement("form"))
  answer()
  await new Promise((resolve) => setTimeout(resolve))
  expect(place.innerHTML).toBe("<form></form>")
})

it("says nothing about the links of a form that stands", async () => {
  const { seat, place } = seated()
  seat.coming = Promise.resolve()
  whenFallen(seat)
  seat.mounted = { focus: () => {}, prefill: () => {} }
  place.innerHTML = '<a href="tel:1">Call</a>'
  await new Promise((resolve) => setTimeout(resolve))
  expect(place.textContent).toBe("Call")
})

it("puts links in place of a button that could not be loaded, without a number if there is none", async () => {
  vi.mocked(siteOf).mockResolvedValue(undefined)
  const { seat, root } = seated()
  await putLinks(seat)
  expect(hrefs(root)).toEqual([HOSTED])
})

it("puts them into the corner of the window in a browser of 2020, which is too old for the button", async () => {
  const { seat, root } = seated("512 555 0199")
  const newer = Object.getOwnPropertyDescriptors(DocumentFragment.prototype).replaceChildren
  Reflect.deleteProperty(DocumentFragment.prototype, "replaceChildren")
  try {
    await putLinks(seat)
  } finally {
    if (newer) Object.defineProperty(DocumentFragment.prototype, "replaceChildren", newer)
  }
  expect(hrefs(root)).toEqual([HOSTED, "tel:5125550199"])
  // It does not know the shorthand for all four sides.
  expect(root.querySelector("div")?.style).toMatchObject({
    position: "fixed",
    right: "16px",
    bottom: "16px",
    inset: "",
  })
})

it("shows the number once if links stand in place of a button", async () => {
  const { seat, root } = seated()
  whenFallen(seat)
  await putLinks(seat)
  await new Promise((resolve) => setTimeout(resolve))
  expect(hrefs(root)).toHaveLength(2)
  expect(root.textContent).not.toContain("could not be loaded")
})
