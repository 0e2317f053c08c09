import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { site } from "../../test/site.ts"
import type { FormChunk, Host } from "../contract.ts"
import { instanceOf } from "../element/instance.ts"
import { messages } from "../messages/en.ts"
import { importChunk } from "./chunks.ts"
import { defineElement } from "./element.ts"
import { LONG_MS, PAUSE_MS } from "./retry.ts"

vi.mock("./chunks.ts", () => ({ importChunk: vi.fn() }))

const released = vi.fn()
const mounted = { focus: vi.fn(), prefill: vi.fn() }
const mount = vi.fn<FormChunk["mount"]>(async ({ seat }) => {
  // As the form itself does.
  if (seat.signal.aborted || seat.mounted) return
  instanceOf(seat)
  seat.signal.addEventListener("abort", released)
  seat.place.replaceChildren(document.createElement("form"))
  seat.mounted = mounted
})
const answerWith = (body: unknown, status = 200) =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(body, { status }))

/** An element on the page. */
const place = (attributes: Record<string, string> = {}): Host => {
  const element = Object.assign(document.createElement("porchlight-booking"), { seat: undefined })
  for (const [name, value] of Object.entries({ site: "acme", ...attributes })) element.setAttribute(name, value)
  document.body.append(element)
  return element
}
/** A picture on the page, so far down. */
const picture = (top: number, { complete = false } = {}) => {
  const image = Object.defineProperty(new Image(), "complete", { value: complete })
  vi.spyOn(image, "getBoundingClientRect").mockReturnValue(new DOMRect(0, top, 100, 100))
  document.body.append(image)
  return image
}
const standing = () => vi.waitFor(() => expect(mount).toHaveBeenCalled())
const hrefsIn = (element: HTMLElement) => [...(element.shadowRoot?.querySelectorAll("a") ?? [])].map(({ href }) => href)
const soon = () => new Promise((resolve) => setTimeout(resolve))

beforeAll(() => defineElement(() => "https://book.example/v1/"))
beforeEach(() => {
  answerWith(site())
  vi.mocked(importChunk).mockImplementation(
    async (_base, name) => (name === "form" ? { mount } : { messages }) as never,
  )
})
afterEach(async () => {
  vi.useRealTimers()
  document.body.replaceChildren()
  document.documentElement.lang = ""
  await soon()
  vi.clearAllMocks()
})

describe("the element", () => {
  it("asks for form, texts and site at once, and puts the form up", async () => {
    const element = place({ lang: "es-MX" })
    await soon()
    expect(vi.mocked(importChunk).mock.calls.map(([, name]) => name)).toEqual(["form", "es"])
    expect(fetch).toHaveBeenCalledExactlyOnceWith("https://book.example/v1/sites/acme")
    await standing()
    expect(mount.mock.lastCall?.[0]).toMatchObject({ language: "es", seat: { siteId: "acme" }, answer: { id: "acme" } })
    await soon()
    expect(hrefsIn(element)).toEqual([])
  })

  it("waits for pictures in sight that are still loading, and for no others", async () => {
    const there = picture(0, { complete: true })
    const below = picture(innerHeight + 1)
    place()
    await standing()
    place({ site: "other" }).before(picture(0))
    await soon()
    expect(mount).toHaveBeenCalledOnce()
    expect([there, below].every(({ isConnected }) => isConnected)).toBe(true)
  })

  it("fetches the texts of the page's language", async () => {
    document.documentElement.lang = "fr-CA"
    place()
    await standing()
    expect(mount.mock.lastCall?.[0].language).toBe("fr")
  })

  it("keeps its form when it is moved", async () => {
    const element = place()
    await standing()
    const elsewhere = document.body.appendChild(document.createElement("section"))
    elsewhere.append(element)
    await soon()
    expect(released).not.toHaveBeenCalled()
    expect(mount).toHaveBeenCalledOnce()
  })

  it("has one form, however often a framework adds and removes it in one go", async () => {
    const element = place()
    element.remove()
    document.body.append(element)
    await standing()
    await soon()
    expect(mount).toHaveBeenCalledOnce()
    expect(released).not.toHaveBeenCalled()
  })

  it("releases everything when it is removed, and finds its draft when it comes back", async () => {
    const element = place()
    await standing()
    element.remove()
    await soon()
    expect(released).toHaveBeenCalledOnce()
    expect(element.shadowRoot?.childNodes).toHaveLength(0)
    document.body.append(element)
    await vi.waitFor(() => expect(mount).toHaveBeenCalledTimes(2))
    const [first, second] = mount.mock.calls
    expect(second?.[0].seat.instance).toBe(first?.[0].seat.instance)
  })

  it("puts up nothing if it was removed while things were fetched", async () => {
    place().remove()
    await soon()
    expect(mount).not.toHaveBeenCalled()
  })

  it("has no timer left once the form stands, nor once it was removed while a chunk was still on its way", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    place()
    await vi.advanceTimersByTimeAsync(0)
    expect(mount).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
    vi.mocked(importChunk).mockReturnValueOnce(new Promise(() => {}))
    const element = place({ site: "other" })
    await vi.advanceTimersByTimeAsync(0)
    const coming = element.seat?.coming
    expect(vi.getTimerCount()).toBeGreaterThan(0)
    element.remove()
    await vi.advanceTimersByTimeAsync(0)
    expect(vi.getTimerCount()).toBe(0)
    // Whoever waits for the first form of the page goes on.
    await coming
    expect(hrefsIn(element)).toEqual([])
  })

  it("has one form if a try that was given up finishes after the next one", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    vi.spyOn(console, "warn").mockImplementation(() => {})
    const { promise: slow, resolve: come } = Promise.withResolvers<never>()
    vi.mocked(importChunk).mockReturnValueOnce(slow)
    const element = place()
    const elsewhere = document.body.appendChild(document.createElement("section"))
    await vi.advanceTimersByTimeAsync(LONG_MS)
    expect(hrefsIn(element)).toEqual(["https://book.example/book/acme"])
    // Moved while it waits, it waits on.
    elsewhere.append(element)
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(mount).toHaveBeenCalledOnce()
    const form = element.shadowRoot?.querySelector("form")
    come({ mount } as never)
    await vi.advanceTimersByTimeAsync(LONG_MS)
    expect(element.shadowRoot?.querySelectorAll("form, a")).toHaveLength(1)
    expect(element.shadowRoot?.querySelector("form")).toBe(form)
    expect(vi.getTimerCount()).toBe(0)
  })

  it("tells two forms of one site apart, and gives the draft of one that is gone to the next", async () => {
    const first = place()
    place()
    await vi.waitFor(() => expect(mount).toHaveBeenCalledTimes(2))
    first.remove()
    await soon()
    place()
    await vi.waitFor(() => expect(mount).toHaveBeenCalledTimes(3))
    expect(mount.mock.calls.map(([{ seat }]) => seat.instance)).toEqual(["1", "2", "1"])
  })

  it("is the same one after a reload, in whichever order the forms come", async () => {
    const [first, second] = [place(), place()]
    // They have their seats, and no form has come yet.
    await Promise.resolve()
    expect(mount).not.toHaveBeenCalled()
    const instances = [second, first].map(({ seat }) => seat && instanceOf(seat))
    expect(instances).toEqual(["2", "1"])
  })

  it("starts anew for another site, and stays as it is if the same site is set again", async () => {
    const element = place()
    await standing()
    element.setAttribute("site", "acme")
    await soon()
    expect(mount).toHaveBeenCalledOnce()
    element.setAttribute("site", "other")
    await vi.waitFor(() => expect(mount).toHaveBeenCalledTimes(2))
    expect(released).toHaveBeenCalledOnce()
    expect(mount.mock.lastCall?.[0].seat.siteId).toBe("other")
  })

  it("stays as it is where a framework gives it an empty attribute that it did not have, or takes one away", async () => {
    const element = place()
    await standing()
    element.setAttribute("lang", "")
    await soon()
    element.removeAttribute("lang")
    await soon()
    expect(mount).toHaveBeenCalledOnce()
    element.setAttribute("lang", "es")
    await vi.waitFor(() => expect(mount).toHaveBeenCalledTimes(2))
    element.removeAttribute("lang")
    await vi.waitFor(() => expect(mount).toHaveBeenCalledTimes(3))
  })

  it.each(["none", "button"])("fetches no form with the mode %s", async (mode) => {
    place({ mode })
    await soon()
    expect(importChunk).not.toHaveBeenCalled()
  })
})

/** What browsers have learned since 2019, of that which the loader might be tempted to use. */
const NEWER = [
  [Element.prototype, "replaceChildren"],
  [DocumentFragment.prototype, "replaceChildren"],
  [AbortSignal, "timeout"],
  [Array.prototype, "at"],
] as const

/** Does something in a browser that knows none of these. */
const without = async <Result>(names: typeof NEWER, act: () => Promise<Result>) => {
  const known = names.map(([owner, name]) => ({ owner, name, as: Reflect.getOwnPropertyDescriptor(owner, name) }))
  for (const { owner, name } of known) Reflect.deleteProperty(owner, name)
  try {
    return await act()
  } finally {
    for (const { owner, name, as } of known) if (as) Reflect.defineProperty(owner, name, as)
  }
}

describe("when something can't be fetched", () => {
  const links = (element: HTMLElement) =>
    vi.waitFor(() => {
      const found = hrefsIn(element)
      expect(found).not.toHaveLength(0)
      return found
    })
  beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}))

  it("leads to the hosted page, and keeps no room for a form", async () => {
    vi.mocked(importChunk).mockRejectedValue(new TypeError("failed to fetch"))
    const element = place()
    expect(await links(element)).toEqual(["https://book.example/book/acme"])
    expect(element.shadowRoot?.querySelector("div")?.style.minHeight).toBe("")
    // Form and texts, each of the three times.
    expect(importChunk).toHaveBeenCalledTimes(6)
  })

  it("leads to the phone that the tag names, if nobody answers at all", async () => {
    vi.mocked(fetch).mockRejectedValue(new TypeError("failed to fetch"))
    expect(await links(place({ phone: "+1 512 555 0199" }))).toEqual([
      "https://book.example/book/acme",
      "tel:+15125550199",
    ])
  })

  it("has its form all the same if a second try succeeds", async () => {
    vi.mocked(importChunk).mockRejectedValueOnce(new TypeError("failed to fetch"))
    place()
    await vi.waitFor(() => expect(mount).toHaveBeenCalledOnce())
    expect(vi.mocked(importChunk).mock.lastCall?.[2]).toBe(1)
  })

  it("leads there while a chunk does not come, and gives way to a form that comes after all", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] })
    vi.mocked(importChunk).mockReturnValueOnce(new Promise(() => {}))
    const element = place()
    await vi.advanceTimersByTimeAsync(LONG_MS)
    expect(hrefsIn(element)).toEqual(["https://book.example/book/acme"])
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    vi.useRealTimers()
    await vi.waitFor(() => expect(mount).toHaveBeenCalledOnce())
    expect(hrefsIn(element)).toEqual([])
    expect(element.shadowRoot?.querySelector("form")).toBeTruthy()
  })

  it("leads there, and to the phone, in a browser of 2019, which is too old for the form", async () => {
    vi.mocked(importChunk).mockRejectedValue(new SyntaxError("Unexpected token '.'"))
    const found = await without(NEWER, async () => {
      const element = place({ phone: "(512) 555-0199" })
      const found = await links(element)
      element.remove()
      await soon()
      expect(hrefsIn(element)).toEqual([])
      return found
    })
    expect(found).toEqual(["https://book.example/book/acme", "tel:5125550199"])
  })

  it("gives the form the status of an answer that is no success", async () => {
    answerWith({ code: "unknown_site" }, 404)
    place()
    await standing()
    expect(mount.mock.lastCall?.[0].answer).toBe(404)
  })
})
