import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { site } from "../../test/site.ts"
import type { FormChunk, Mounting, SiteAnswer, Transport } from "../contract.ts"
import { messages } from "../messages/en.ts"
import { importForm, importMessages } from "./chunks.ts"
import { defineElement } from "./element.ts"

vi.mock("./chunks.ts", () => ({ importForm: vi.fn(), importMessages: vi.fn() }))

const mounted = { retheme: vi.fn(), prefill: vi.fn() }
const released = vi.fn()
const mount = vi.fn<FormChunk["mount"]>(async ({ root, signal }: Mounting) => {
  signal.addEventListener("abort", released)
  root.replaceChildren(document.createElement("form"))
  return mounted
})
const transport: Transport = {
  fetchSite: vi.fn(async (): Promise<SiteAnswer> => ({ kind: "site", site: site() })),
  sendBooking: async () => ({ kind: "unknown" }),
}

/** An element on the page, as a preview would make it. */
const place = (attributes: Record<string, string> = {}) => {
  const element = Object.assign(document.createElement("porchlight-booking"), { transport })
  for (const [name, value] of Object.entries({ site: "acme", ...attributes })) element.setAttribute(name, value)
  document.body.append(element)
  return element
}
const standing = () => vi.waitFor(() => expect(mount).toHaveBeenCalled())
const soon = () => new Promise((resolve) => setTimeout(resolve))

beforeAll(() => defineElement(() => "https://book.example/v1/"))
beforeEach(() => {
  vi.mocked(importForm).mockResolvedValue({ mount })
  vi.mocked(importMessages).mockResolvedValue({ messages })
})
afterEach(async () => {
  document.body.replaceChildren()
  document.documentElement.lang = ""
  await soon()
  vi.clearAllMocks()
})

describe("the element", () => {
  it("puts up the form with its site and language", async () => {
    place({ lang: "es-MX" })
    await standing()
    expect(mount.mock.lastCall?.[0]).toMatchObject({ siteId: "acme", language: "es", base: "https://book.example/v1/" })
  })

  it("is defined once, even if the script runs twice", () => {
    expect(() => defineElement(() => "https://other.example/v1/")).not.toThrow()
  })

  it("speaks the page's language, unless the site does not", async () => {
    document.documentElement.lang = "fr-CA"
    place()
    await standing()
    expect(mount.mock.lastCall?.[0].language).toBe("en")
    expect(vi.mocked(importMessages).mock.calls.map(([, language]) => language)).toEqual(["fr", "en"])
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

  it("lets go of everything when it is removed, and can come back", async () => {
    const element = place()
    await standing()
    element.remove()
    await soon()
    expect(released).toHaveBeenCalledOnce()
    document.body.append(element)
    await vi.waitFor(() => expect(mount).toHaveBeenCalledTimes(2))
    const [first, second] = mount.mock.calls
    expect(second?.[0].instance).toBe(first?.[0].instance)
  })

  it("puts up nothing if it was removed while things were fetched", async () => {
    place().remove()
    await soon()
    expect(mount).not.toHaveBeenCalled()
  })

  it("tells two forms of one site apart", async () => {
    place()
    place()
    await vi.waitFor(() => expect(mount).toHaveBeenCalledTimes(2))
    const [first, second] = mount.mock.calls
    expect(first?.[0].instance).not.toBe(second?.[0].instance)
  })

  it("takes new colours in without a new form", async () => {
    const element = place()
    await standing()
    element.setAttribute("theme", "dark")
    element.style.setProperty("--porchlight-accent", "red")
    expect(mounted.retheme).toHaveBeenCalledTimes(2)
    expect(released).not.toHaveBeenCalled()
  })

  it("stays empty with the mode none", async () => {
    place({ mode: "none" })
    await soon()
    expect(mount).not.toHaveBeenCalled()
  })

  it("tells the page what happens, and never who", async () => {
    const heard = vi.fn()
    document.body.addEventListener("porchlight:accepted", heard, { once: true })
    place({ id: "footer" })
    await standing()
    mount.mock.lastCall?.[0].emit("accepted", { reference: "7K3M-9QXT" })
    const [event] = heard.mock.lastCall ?? []
    expect(event).toMatchObject({ bubbles: true, composed: true })
    expect(event.detail).toEqual({ site: "acme", instance: "footer", reference: "7K3M-9QXT" })
  })

  it("keeps what is typed from the page's shortcuts, but lets its dialogs close", async () => {
    const heard: string[] = []
    const listen = (event: KeyboardEvent) => heard.push(event.key)
    document.addEventListener("keydown", listen)
    const element = place()
    await standing()
    for (const key of ["/", "s", "Escape", "Tab"]) {
      const typed = new KeyboardEvent("keydown", { key, bubbles: true, composed: true })
      element.shadowRoot?.querySelector("form")?.dispatchEvent(typed)
    }
    document.removeEventListener("keydown", listen)
    expect(heard).toEqual(["Escape", "Tab"])
  })
})

describe("when something can't be fetched", () => {
  const fallback = (element: HTMLElement) =>
    vi.waitFor(
      () => {
        const links = [...(element.shadowRoot?.querySelectorAll("a") ?? [])].map((link) => link.href)
        if (links.length === 0) throw new Error("nothing stands there yet")
        return links
      },
      { timeout: 5000 },
    )

  it("leads to the hosted page, and to the phone if the number is known", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {})
    vi.mocked(importForm).mockRejectedValue(new TypeError("failed to fetch"))
    expect(await fallback(place())).toEqual(["https://book.example/book/acme", "tel:+15125550100"])
    expect(importForm).toHaveBeenCalledTimes(3)
  })

  it("stands all the same if a second try brings it", async () => {
    vi.mocked(importForm).mockRejectedValueOnce(new TypeError("failed to fetch"))
    place()
    await vi.waitFor(() => expect(mount).toHaveBeenCalledOnce(), { timeout: 3000 })
  })

  it("says that the site is gone, in the form's own words", async () => {
    vi.mocked(transport.fetchSite).mockResolvedValueOnce({ kind: "gone" })
    place()
    await standing()
    expect(mount.mock.lastCall?.[0].site).toBeUndefined()
  })
})
