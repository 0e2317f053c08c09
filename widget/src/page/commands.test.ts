import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Popups } from "./popups.ts"

const warn = vi.spyOn(console, "warn").mockImplementation(() => {})
const popups = { attend: vi.fn(), open: vi.fn(), close: vi.fn() } satisfies Popups

/** The API as a page finds it. */
const opened = async () => {
  vi.resetModules()
  const { runCommand } = await import("./commands.ts")
  const { answerPorchlight } = await import("./api.ts")
  return answerPorchlight((command) => runCommand(popups, command))
}

beforeEach(() => void vi.stubGlobal("PORCHLIGHT_VERSION", "1.2.3"))
afterEach(() => void vi.clearAllMocks())

it("does what is pushed, as well as what is called", async () => {
  const porchlight = await opened()
  porchlight.push(["open", { service: "no-heat" }], ["close"])
  porchlight.open({ site: "acme" })
  expect(popups.open.mock.calls).toEqual([[{ service: "no-heat" }], [{ site: "acme" }]])
  expect(popups.close).toHaveBeenCalledOnce()
  expect(porchlight.version).toBe("1.2.3")
})

it("opens what an opener of the page names, and gives it the focus back", async () => {
  const porchlight = await opened()
  const opener = Object.assign(document.createElement("a"), { href: "https://book.example/book/acme" })
  opener.dataset.porchlightOpen = "tune-up"
  Reflect.apply(porchlight.push, porchlight, [["open", opener]])
  expect(popups.open).toHaveBeenCalledExactlyOnceWith({ service: "tune-up" }, opener)
})

it.each([["open", { service: 7 }], ["open", "no-heat"], ["open", null], ["open"]])(
  "takes no harm from %j",
  async (...asked) => {
    const porchlight = await opened()
    Reflect.apply(porchlight.push, porchlight, [asked])
    expect(popups.open).toHaveBeenCalledExactlyOnceWith({})
  },
)

it("warns once about an unknown command, and never throws", async () => {
  const porchlight = await opened()
  for (const asked of [["dance"], ["dance"], "open", null, undefined, {}, ["constructor"]]) {
    expect(() => Reflect.apply(porchlight.push, porchlight, [asked])).not.toThrow()
  }
  expect(warn.mock.calls.map(([, name]) => name)).toEqual(["dance", null, undefined, {}, "constructor"])
})

it("calls a listener that was pushed, and survives one that is no function", async () => {
  const porchlight = await opened()
  const heard = vi.fn()
  porchlight.push(["on", "accepted", heard])
  Reflect.apply(porchlight.push, porchlight, [["on", "accepted"], ["on"]])
  const detail = { site: "acme", instance: "1", reference: "7K3M-9QXT" }
  document.dispatchEvent(new CustomEvent("porchlight:accepted", { detail }))
  expect(heard).toHaveBeenCalledExactlyOnceWith(detail)
})

it("calls a listener until it is taken off", async () => {
  const porchlight = await opened()
  const heard = vi.fn()
  const off = porchlight.on("accepted", heard)
  const detail = { site: "acme", instance: "1", reference: "7K3M-9QXT" }
  const happen = () => document.dispatchEvent(new CustomEvent("porchlight:accepted", { detail }))
  happen()
  off()
  happen()
  expect(heard).toHaveBeenCalledExactlyOnceWith(detail)
})
