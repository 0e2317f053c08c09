import { beforeAll, expect, it, vi } from "vitest"
import type { Host } from "../src/contract.ts"
import { importChunk } from "../src/loader/chunks.ts"

// Nothing ever arrives: what is tested is who asks for what.
vi.mock("../src/loader/chunks.ts", () => ({ importChunk: vi.fn(() => new Promise(() => {})) }))

const globals = () => Object.getOwnPropertyNames(window)
const before = { globals: globals(), page: document.documentElement.outerHTML }
let porchlight: typeof import("./index.ts").porchlight

beforeAll(async () => {
  vi.stubGlobal("PORCHLIGHT_VERSION", "1.2.3")
  before.globals.push("PORCHLIGHT_VERSION")
  porchlight = (await import("./index.ts")).porchlight
})

const stand = async (attributes: Record<string, string>) => {
  const element = document.createElement("porchlight-booking") as Host
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.body.append(element)
  await Promise.resolve()
  return element
}

it("does nothing when it is imported but define the element", () => {
  expect(customElements.get("porchlight-booking")).toBeDefined()
  expect(globals().filter((name) => !before.globals.includes(name))).toEqual([])
  expect(document.documentElement.outerHTML).toBe(before.page)
  expect(importChunk).not.toHaveBeenCalled()
})

it("keeps commands until a form stands, beside those of other scripts", () => {
  window.Porchlight = [["consent", true]]
  porchlight.open({ service: "no-heat" })
  expect(window.Porchlight).toEqual([
    ["consent", true],
    ["open", { service: "no-heat" }],
  ])
})

it("takes the server from each element, for a dialog's own from the first, and looks after the page once", async () => {
  const [form, dialog, other] = [
    await stand({ base: "https://book.example", site: "acme" }),
    await stand({ site: "acme", mode: "none" }),
    await stand({ base: "https://agency.example/porch", site: "acme" }),
  ]
  expect([form, dialog, other].map(({ seat }) => seat?.base)).toEqual([
    "https://book.example/v1/",
    "https://book.example/v1/",
    "https://agency.example/porch/v1/",
  ])
  const pages = vi.mocked(importChunk).mock.calls.filter(([, name]) => name === "page")
  expect(pages).toEqual([["https://book.example/v1/", "page", 0]])
})
