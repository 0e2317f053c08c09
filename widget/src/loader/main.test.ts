import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { site } from "../../test/site.ts"
import type { FormChunk, PageChunk } from "../contract.ts"
import { importChunk } from "./chunks.ts"

vi.mock("./chunks.ts", () => ({ importChunk: vi.fn() }))

const start = vi.fn<PageChunk["start"]>()
const asked = () => vi.mocked(importChunk).mock.calls.map(([, name]) => name)

/** Runs the loader on a page. */
const load = async (body: string) => {
  document.body.innerHTML = `${body}<script type="text/plain" src="https://book.example/v1/widget.js"></script>`
  vi.resetModules()
  await import("./main.ts")
  await new Promise((resolve) => setTimeout(resolve))
}

const FORM = '<porchlight-booking site="acme"></porchlight-booking>'

beforeEach(() => {
  Reflect.deleteProperty(window, "Porchlight")
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(site()))
})
afterEach(() => {
  document.body.replaceChildren()
  vi.clearAllMocks()
})

/** A form that stands as soon as it is told to. */
const formToCome = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const mount: FormChunk["mount"] = () => promise
  vi.mocked(importChunk).mockImplementation(
    async (_base, name) => ({ form: { mount }, page: { start } })[name as string] ?? ({ messages: {} } as never),
  )
  return resolve
}

it("fetches the page's chunk once the form in sight stands", async () => {
  const stands = formToCome()
  await load(FORM)
  expect(asked()).toEqual(["form", "en"])
  stands()
  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce())
})

it("does not fetch it while that form is all that the page has of ours", async () => {
  const { promise: more, resolve: come } = Promise.withResolvers<void>()
  const mount: FormChunk["mount"] = async ({ seat }) => {
    seat.alone = () => more
  }
  vi.mocked(importChunk).mockImplementation(
    async (_base, name) => ({ form: { mount }, page: { start } })[name as string] ?? ({ messages: {} } as never),
  )
  await load(FORM)
  await new Promise((resolve) => setTimeout(resolve))
  expect(asked()).toEqual(["form", "en"])
  come()
  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce())
})

it("fetches it at once if the page has asked for something already", async () => {
  formToCome()
  window.Porchlight = [["prefill", { name: "José" }]]
  await load(FORM)
  expect(asked()).toEqual(["form", "en", "page"])
})

it.each([
  ["an opener stands above the form", `<a data-porchlight-open href="/book">Book</a>${FORM}`],
  ["the form comes in a dialog", '<porchlight-booking site="acme" mode="button"></porchlight-booking>'],
  ["there is no form yet", ""],
])("fetches it at once if %s", async (_where, body) => {
  formToCome()
  await load(body)
  expect(asked()).toContain("page")
})
