import { beforeEach, expect, it, vi } from "vitest"
import { answerPorchlight, openPorchlight } from "./api.ts"

beforeEach(() => {
  vi.stubGlobal("PORCHLIGHT_VERSION", "1.2.3")
  Reflect.deleteProperty(window, "Porchlight")
})

it("keeps commands in order until somebody answers them", () => {
  window.Porchlight = [["consent", true]]
  const porchlight = openPorchlight()
  porchlight.prefill({ name: "José" })
  porchlight.open({ service: "no-heat" })
  porchlight.close()
  const run = vi.fn()
  answerPorchlight(run)
  expect(run.mock.calls.map(([command]) => command)).toEqual([
    ["consent", true],
    ["prefill", { name: "José" }],
    ["open", { service: "no-heat" }],
    ["close"],
  ])
})

it("is the list that the page holds already, before and after somebody answers", () => {
  const held: unknown[] = []
  Object.assign(window, { Porchlight: held })
  expect(openPorchlight()).toBe(held)
  const run = vi.fn()
  answerPorchlight(run)
  held.push(["close"])
  expect(window.Porchlight).toBe(held)
  expect(run.mock.calls.map(([command]) => command)).toEqual([["close"]])
})

it("hears events at once, until the listener is taken off", () => {
  const heard = vi.fn()
  const off = openPorchlight().on("accepted", heard)
  const tell = () => document.dispatchEvent(new CustomEvent("porchlight:accepted", { detail: { reference: "7K3M" } }))
  tell()
  off()
  tell()
  expect(heard).toHaveBeenCalledExactlyOnceWith({ reference: "7K3M" })
})

it("tells listeners that waited in the list, or are pushed onto it, though nobody answers yet", () => {
  const [early, late] = [vi.fn(), vi.fn()]
  window.Porchlight = [["on", "ready", early], ["close"]]
  openPorchlight().push(["on", "ready", late])
  const tell = () => document.dispatchEvent(new CustomEvent("porchlight:ready", { detail: { site: "acme" } }))
  tell()
  const run = vi.fn()
  answerPorchlight(run)
  tell()
  expect(run.mock.calls.map(([command]) => command)).toEqual([["close"]])
  for (const heard of [early, late]) expect(heard.mock.calls).toEqual([[{ site: "acme" }], [{ site: "acme" }]])
})

it("goes on answering when another form sets it up", () => {
  const run = vi.fn()
  answerPorchlight(run)
  openPorchlight().open()
  expect(run.mock.calls.map(([command]) => command)).toEqual([["open", undefined]])
})

it("takes the place of whatever else has its name, such as an element with that id", () => {
  Object.assign(window, { Porchlight: document.createElement("div") })
  expect(openPorchlight()).toMatchObject({ version: "1.2.3" })
  expect(window.Porchlight).toBeInstanceOf(Array)
})

it("works on a page that has frozen `Array.prototype`", () => {
  const { push } = Array.prototype
  Object.defineProperty(Array.prototype, "push", { value: push, writable: false })
  try {
    const porchlight = openPorchlight()
    porchlight.push(["close"])
    const run = vi.fn()
    answerPorchlight(run)
    expect(run.mock.calls.map(([command]) => command)).toEqual([["close"]])
  } finally {
    Object.defineProperty(Array.prototype, "push", { value: push, writable: true })
  }
})
