import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Host, Seat } from "../contract.ts"
import { whileAlone } from "./alone.ts"
import { openPorchlight } from "./api.ts"

/** An element with its seat, as the loader leaves it. */
const seated = () => {
  const host: Host = Object.assign(document.createElement("porchlight-booking"), { seat: undefined })
  const root = host.attachShadow({ mode: "open" })
  const place = root.appendChild(document.createElement("div"))
  const seat: Seat = Object.assign(new AbortController(), {
    host,
    root,
    place,
    base: "https://book.example/v1/",
    siteId: "acme",
  })
  host.seat = seat
  document.body.append(host)
  return seat
}

/** A form that stands, and what hears when it is no longer alone. */
const standing = () => {
  const seat = seated()
  seat.mounted = { focus: () => {}, prefill: () => {} }
  const more = vi.fn()
  whileAlone(seat).then(more)
  return { seat, more }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

const marker = (html = "") => {
  const box = document.createElement("div")
  box.dataset.porchlightSite = "acme"
  box.innerHTML = html
  return box
}

const opener = () => {
  const link = document.createElement("a")
  link.dataset.porchlightOpen = ""
  return link
}

let end = () => {}

beforeEach(() => {
  vi.stubGlobal("PORCHLIGHT_VERSION", "1.2.3")
  Reflect.deleteProperty(window, "Porchlight")
})
afterEach(() => {
  end()
  document.body.replaceChildren()
  history.replaceState(null, "", "/")
})

const stand = () => {
  const { seat, more } = standing()
  end = () => seat.abort()
  return { seat, more }
}

it("keeps waiting on a page with one form and nothing else of ours, whatever else is added", async () => {
  const { seat, more } = stand()
  document.body.append(document.createElement("p"))
  const box = marker()
  box.append(seat.host)
  document.body.append(box)
  openPorchlight().on("accepted", () => {})
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(more).not.toHaveBeenCalled()
})

it.each([
  ["an opener stands there", () => document.body.append(opener())],
  ["a box waits for its form", () => document.body.append(marker("<p>Book</p>"))],
  ["another form has not come yet", () => void seated()],
  ["something was asked of Porchlight before", () => void Object.assign(window, { Porchlight: [["close"]] })],
  ["the address asks for a report", () => history.replaceState(null, "", "/?porchlight-check")],
])("sees at once that %s", async (_what, put) => {
  put()
  const { more } = stand()
  await settled()
  expect(more).toHaveBeenCalledOnce()
})

it.each([
  ["an opener comes", () => document.body.append(opener())],
  ["a box comes", () => document.body.append(marker())],
  ["another element comes", () => void seated()],
  ["the page asks for a dialog", () => openPorchlight().open()],
  ["the page pushes a wish", () => void openPorchlight().push(["consent", true])],
  ["the form has to go", () => end()],
])("sees later that %s", async (_what, come) => {
  const { more } = stand()
  await settled()
  expect(more).not.toHaveBeenCalled()
  come()
  await vi.waitFor(() => expect(more).toHaveBeenCalledOnce())
})

it("watches the page no longer once it has seen something", async () => {
  const disconnect = vi.spyOn(MutationObserver.prototype, "disconnect")
  const { more } = stand()
  expect(disconnect).not.toHaveBeenCalled()
  openPorchlight().push(["open"])
  await settled()
  expect(more).toHaveBeenCalledOnce()
  expect(disconnect).toHaveBeenCalled()
  disconnect.mockRestore()
})
