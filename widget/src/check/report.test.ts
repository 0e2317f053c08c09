import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Look } from "./live/look.ts"

const lookAround = vi.hoisted(() => vi.fn<() => Promise<Look>>())
vi.mock("./live/look.ts", () => ({ lookAround }))

const look: Look = {
  server: "https://book.example",
  origin: "https://acme.example",
  version: "1.2.3",
  forms: [{ site: "acme", state: "missing" }],
  probes: { release: undefined, sites: new Map([["acme", { kind: "silent" }]]), policies: [] },
  timing: { asked: 100, came: 400, loaded: 700 },
  hasTag: true,
  markup: [],
  findings: [{ kind: "origin_refused", origin: "https://acme.example" }],
}

beforeEach(() => {
  vi.stubGlobal("PORCHLIGHT_VERSION", "1.2.3")
  lookAround.mockResolvedValue(look)
})
afterEach(() => {
  document.querySelector("[popover]")?.remove()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const speak = (...languages: string[]) => vi.spyOn(navigator, "languages", "get").mockReturnValue(languages)
const open = async () => {
  const { report } = await import("./report.ts")
  await report("https://book.example/v1/")
  return panel()
}
const panel = () => document.querySelector("[popover]")?.shadowRoot
const press = (name: string) =>
  [...(panel()?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === name)?.click()

test("the report says what is wrong, what to do, and what was seen", async () => {
  speak("en-US")
  const text = (await open())?.textContent
  expect(text).toContain("acme.example is not on the site’s list")
  expect(text).toContain('"https://acme.example"')
  expect(text).toContain("Formdid not come")
  expect(panel()?.activeElement?.textContent).toBe("Porchlight on this page")
})

test("the report speaks the language of the person who looks at it, and not that of the page", async () => {
  speak("fr", "es-MX", "en")
  expect((await open())?.textContent).toContain("Porchlight en esta página")
})

test("the report can look again, and closes with its button or Escape", async () => {
  speak("en")
  await open()
  lookAround.mockResolvedValue({ ...look, findings: [], forms: [{ site: "acme", state: "stands" }] })
  press("Look again")
  await vi.waitFor(() => expect(panel()?.textContent).toContain("All is well."))
  press("Close")
  expect(panel()).toBeUndefined()
  await open()
  panel()
    ?.querySelector("h2")
    ?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }))
  expect(panel()).toBeUndefined()
})

test("the copied report has the page's address without its query, which may name somebody", async () => {
  speak("en")
  history.replaceState(null, "", "/book?name=ada&porchlight-check")
  const writeText = vi.fn(async () => {})
  vi.stubGlobal("navigator", { languages: ["en"], clipboard: { writeText } })
  await open()
  press("Copy the report")
  await vi.waitFor(() => expect(panel()?.textContent).toContain("Copied"))
  const [[copied] = []] = writeText.mock.calls as string[][]
  expect(copied).toContain("/book\nVersion: 1.2.3")
  expect(copied).not.toContain("ada")
  history.replaceState(null, "", "/")
})
