import { afterEach, beforeAll, beforeEach, expect, it, onTestFinished, vi } from "vitest"
import { site } from "../../test/site.ts"
import type { FormChunk, Host } from "../contract.ts"
import { messages } from "../messages/en.ts"
import { importChunk } from "./chunks.ts"
import { defineElement } from "./element.ts"
import { fetchPage } from "./page.ts"

vi.mock("./chunks.ts", () => ({ importChunk: vi.fn() }))

const BASE = "https://book.example/v1/"
const mount: FormChunk["mount"] = async ({ seat }) => {
  seat.place.replaceChildren(document.createElement("form"))
  seat.mounted = { focus: () => {}, prefill: () => {} }
}

/** An element on the page, out of sight. */
const elementWith = async (attributes: Record<string, string>) => {
  const element: Host = Object.assign(document.createElement("porchlight-booking"), { seat: undefined })
  for (const [name, value] of Object.entries({ site: "acme", ...attributes })) element.setAttribute(name, value)
  vi.spyOn(element, "getBoundingClientRect").mockReturnValue(new DOMRect(0, innerHeight + 1))
  document.body.append(element)
  await Promise.resolve()
  return element
}

beforeAll(() => defineElement(() => BASE))
beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(site()))
  vi.mocked(importChunk).mockImplementation(async (_base, name) => {
    if (name === "page") throw new TypeError("blocked")
    return (name === "form" ? { mount } : { messages }) as never
  })
})
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const tried = async () => {
  const done = fetchPage(BASE)
  await vi.runAllTimersAsync()
  await done
}

const formIn = (element: Host) => vi.waitFor(() => expect(element.shadowRoot?.querySelector("form")).toBeTruthy())

it.each([
  ["out of sight", {}],
  ["behind a button", { mode: "button" }],
])("puts up a form that is %s if the chunk that would look after it is blocked", async (_where, attributes) => {
  const element = await elementWith(attributes)
  await tried()
  await formIn(element)
})

it("passes over an element that names no site, and puts up the form after it", async () => {
  await elementWith({ site: "" })
  const element = await elementWith({})
  await tried()
  await formIn(element)
})

it("leaves a link and the number if the form cannot be fetched either", async () => {
  vi.mocked(importChunk).mockRejectedValue(new TypeError("blocked"))
  const element = await elementWith({ mode: "button", phone: "(512) 555-0199" })
  await tried()
  await vi.runAllTimersAsync()
  const links = [...(element.shadowRoot?.querySelectorAll("a") ?? [])]
  expect(links.map(({ textContent, href }) => [textContent, href])).toEqual([
    ["Request a visit", "https://book.example/book/acme"],
    ["(512) 555-0199", "tel:5125550199"],
  ])
})

it.each(["button", "a"])("takes a visitor who presses a %s that opens the form to that link", async (name) => {
  const seen = vi.fn()
  Element.prototype.scrollIntoView = seen
  vi.mocked(importChunk).mockRejectedValue(new TypeError("blocked"))
  const element = await elementWith({ mode: "none" })
  const [opener, other] = [0, 1].map(() => document.body.appendChild(document.createElement(name)))
  opener?.setAttribute("data-porchlight-open", "")
  await tried()
  other?.click()
  await vi.runAllTimersAsync()
  expect(seen).not.toHaveBeenCalled()
  opener?.appendChild(document.createElement("b")).click()
  await vi.runAllTimersAsync()
  expect(seen.mock.contexts).toEqual([element])
})

it("takes nobody to a form that has gone, and survives a click that a script makes", async () => {
  const seen = vi.fn()
  Element.prototype.scrollIntoView = seen
  vi.mocked(importChunk).mockRejectedValue(new TypeError("blocked"))
  const faults = vi.fn()
  window.addEventListener("error", faults)
  onTestFinished(() => window.removeEventListener("error", faults))
  const [stays, goes] = [await elementWith({ mode: "none" }), await elementWith({ mode: "none" })]
  const opener = document.body.appendChild(document.createElement("button"))
  opener.setAttribute("data-porchlight-open", "")
  await tried()
  goes.remove()
  await vi.runAllTimersAsync()
  for (const target of [document, window, opener]) target.dispatchEvent(new MouseEvent("click", { bubbles: true }))
  await vi.runAllTimersAsync()
  expect(faults).not.toHaveBeenCalled()
  expect(seen.mock.contexts).toEqual([stays])
})
