import { afterEach, beforeEach, expect, it, onTestFinished, vi } from "vitest"
import type { Loader, Seat } from "../contract.ts"
import { fetchPopup } from "./fetch-popup.ts"

const report = vi.hoisted(() => vi.fn())
vi.mock("./fetch-popup.ts", () => ({ fetchPopup: vi.fn() }))
vi.mock("../check/report.ts", () => ({ report }))

let idle: (() => void)[] = []
/** Tells whoever observes an element whether a visitor is near it. */
let tell: (isIntersecting: boolean) => void = () => {}

/** An element of the page that has its seat, as the loader leaves it. */
const seatOn = (page: Document, mode?: string): Seat => {
  const host = Object.assign(page.createElement("porchlight-booking"), { seat: undefined as Seat | undefined })
  if (mode) host.setAttribute("mode", mode)
  const root = host.attachShadow({ mode: "open" })
  const place = root.appendChild(page.createElement("div"))
  const base = "https://book.example/v1/"
  host.seat = Object.assign(new AbortController(), { host, root, place, base, siteId: "acme" })
  page.body.append(host)
  return host.seat
}

const started = async (placeInMarkers: Loader["placeInMarkers"] = () => {}) => {
  vi.resetModules()
  const loader = {
    base: "https://book.example/v1/",
    stand: vi.fn<Loader["stand"]>(),
    placeInMarkers: vi.fn(placeInMarkers),
  }
  const { start } = await import("./main.ts")
  start(loader.base, loader.stand, loader.placeInMarkers)
  return { loader, start }
}

beforeEach(() => {
  idle = []
  vi.stubGlobal("PORCHLIGHT_VERSION", "1.2.3")
  vi.stubGlobal("requestIdleCallback", (act: () => void) => idle.push(act))
  tell = () => {}
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      disconnect = vi.fn()
      #hear: (entries: { isIntersecting: boolean }[]) => void
      constructor(hear: (entries: { isIntersecting: boolean }[]) => void) {
        this.#hear = hear
      }
      observe() {
        tell = (isIntersecting) => this.#hear([{ isIntersecting }])
      }
    },
  )
  window.Porchlight = []
})
afterEach(() => {
  document.body.replaceChildren()
  vi.mocked(fetchPopup).mockClear()
})

it("puts up a form that is out of sight when the browser has time", async () => {
  const seat = seatOn(document)
  const { loader } = await started()
  expect(loader.stand).not.toHaveBeenCalled()
  for (const act of idle) act()
  expect(loader.stand).toHaveBeenCalledExactlyOnceWith(seat)
})

it("puts it up earlier for a visitor who scrolls and comes near", async () => {
  const seat = seatOn(document)
  const { loader } = await started()
  tell(true)
  dispatchEvent(new Event("scroll"))
  tell(false)
  expect(loader.stand).not.toHaveBeenCalled()
  tell(true)
  expect(loader.stand).toHaveBeenCalledExactlyOnceWith(seat)
})

/** A picture in sight that is still to come, and what ends that. */
const slowPicture = ({ isHidden = false } = {}) => {
  const { promise, resolve: come, reject: fail } = Promise.withResolvers<void>()
  const image = Object.assign(document.createElement("img"), { decode: () => promise })
  vi.spyOn(image, "getClientRects").mockReturnValue((isHidden ? [] : [new DOMRect()]) as unknown as DOMRectList)
  Object.defineProperty(image, "complete", { value: false })
  document.body.append(image)
  return { come, fail }
}

it.each(["come", "fail"] as const)("puts up a form in sight once all pictures beside it %s", async (outcome) => {
  const [first, second] = [slowPicture(), slowPicture()]
  const seat = seatOn(document)
  const { loader } = await started()
  first[outcome]()
  await new Promise((resolve) => setTimeout(resolve))
  expect(loader.stand).not.toHaveBeenCalled()
  second[outcome]()
  await vi.waitFor(() => expect(loader.stand).toHaveBeenCalledExactlyOnceWith(seat))
})

it("waits for no picture that is hidden", async () => {
  slowPicture({ isHidden: true })
  const seat = seatOn(document)
  const { loader } = await started()
  await new Promise((resolve) => setTimeout(resolve))
  expect(loader.stand).toHaveBeenCalledExactlyOnceWith(seat)
})

it("waits a second for pictures, and no longer; and for a form that is taken away not at all", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  onTestFinished(() => void vi.useRealTimers())
  slowPicture()
  const seat = seatOn(document)
  const gone = seatOn(document)
  const { loader } = await started()
  gone.abort()
  await vi.advanceTimersByTimeAsync(999)
  expect(vi.getTimerCount()).toBe(1)
  expect(loader.stand).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(loader.stand).toHaveBeenCalledExactlyOnceWith(seat)
})

it("leaves a form alone that was taken away meanwhile, or is on its way already", async () => {
  seatOn(document).abort()
  Object.assign(seatOn(document), { coming: Promise.resolve() })
  // As where this chunk could not be fetched at first, and every form was put up in its own place.
  Object.assign(seatOn(document, "button"), { coming: Promise.resolve(), siteId: "other" })
  const { loader } = await started()
  for (const act of idle) act()
  expect(loader.stand).not.toHaveBeenCalled()
  expect(fetchPopup).not.toHaveBeenCalled()
})

it("gives what the page filled in to forms that stand, and to those that come later", async () => {
  const first = Object.assign(seatOn(document), { mounted: { focus: vi.fn(), prefill: vi.fn() } })
  Object.assign(window, { Porchlight: [["prefill", { name: "José" }]] })
  await started()
  expect(first.mounted.prefill).toHaveBeenCalledExactlyOnceWith({ name: "José" })
  const later = seatOn(document)
  await vi.waitFor(() => expect(later.prefill).toEqual({ name: "José" }))
})

it("draws no floating button of a tag while the page has a form of its site, whichever came first", async () => {
  const button = seatOn(document, "button")
  document.documentElement.append(button.host)
  const form = seatOn(document)
  await started()
  for (const act of idle) act()
  expect(fetchPopup).not.toHaveBeenCalled()
  form.host.remove()
  await vi.waitFor(() => {
    for (const act of idle) act()
    expect(fetchPopup).toHaveBeenCalled()
  })
  button.host.remove()
})

it("draws the button of a tag once somebody has left the view with the form, which React keeps, hidden, for when they come back", async () => {
  const button = seatOn(document, "button")
  document.documentElement.append(button.host)
  const view = document.body.appendChild(document.createElement("main"))
  view.append(seatOn(document).host)
  await started()
  for (const act of idle) act()
  expect(fetchPopup).not.toHaveBeenCalled()
  // As React hides what an <Activity> holds, while it puts in what comes instead.
  view.style.setProperty("display", "none", "important")
  document.body.append("About us")
  await vi.waitFor(() => {
    for (const act of idle) act()
    expect(fetchPopup).toHaveBeenCalled()
  })
  button.host.remove()
})

it("draws a button that stands in the page itself beside a form: whoever put it there wants both", async () => {
  seatOn(document, "button")
  seatOn(document)
  await started()
  for (const act of idle) act()
  await vi.waitFor(() => expect(fetchPopup).toHaveBeenCalledOnce())
})

it("looks for boxes without a form again when the page changes", async () => {
  const { loader } = await started()
  const before = loader.placeInMarkers.mock.calls.length
  document.body.append(document.createElement("div"))
  await vi.waitFor(() => expect(loader.placeInMarkers.mock.calls.length).toBeGreaterThan(before))
})

it("looks after the form of a box that it finds at its start, though nothing on the page changes after that", async () => {
  const seats: Seat[] = []
  const { loader } = await started(() => {
    if (seats.length > 0) return
    const seat = seatOn(document)
    seats.push(seat)
    // An element of the loader takes its seat a microtask after it was put into the page.
    seat.host.seat = undefined
    queueMicrotask(() => Object.assign(seat.host, { seat }))
  })
  await vi.waitFor(() => {
    for (const act of idle) act()
    expect(loader.stand).toHaveBeenCalledWith(seats[0])
  })
})

it("looks again when an element begins anew for another site", async () => {
  const seat = seatOn(document)
  const { loader } = await started()
  const before = loader.placeInMarkers.mock.calls.length
  seat.host.setAttribute("site", "other")
  await vi.waitFor(() => expect(loader.placeInMarkers.mock.calls.length).toBeGreaterThan(before))
})

it("takes the queue over once, however often the loader starts it", async () => {
  const { loader, start } = await started()
  const api = window.Porchlight
  start(loader.base, loader.stand, loader.placeInMarkers)
  expect(window.Porchlight).toBe(api)
  expect(api).toMatchObject({ version: "1.2.3" })
})

it("shows the report if the page's address asks for it, and to nobody else", async () => {
  await started()
  expect(report).not.toHaveBeenCalled()
  history.replaceState(null, "", "/book?utm_source=x&porchlight-check")
  await started()
  await vi.waitFor(() => expect(report).toHaveBeenCalledExactlyOnceWith("https://book.example/v1/"))
  history.replaceState(null, "", "/")
})
