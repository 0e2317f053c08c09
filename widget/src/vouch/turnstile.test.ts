import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { startTurnstile } from "./turnstile.ts"

const page: Window & { turnstile?: unknown } = window
const reset = vi.fn()
let options: Record<string, (answer?: string) => void> = {}

/** A form in a shadow root, with a field. */
const formField = () => {
  const host = document.body.appendChild(document.createElement("div"))
  const form = host.attachShadow({ mode: "open" }).appendChild(document.createElement("form"))
  return { host, field: form.appendChild(document.createElement("input")) }
}

beforeEach(() => {
  page.turnstile = {
    render: (_place: HTMLElement, given: typeof options) => {
      options = given
      return "id"
    },
    reset,
  }
})
afterEach(() => {
  document.body.replaceChildren()
  document.head.replaceChildren()
  reset.mockReset()
})

it("Turnstile stands in the page itself, and once only if the form is put up again", async () => {
  const { host, field } = formField()
  await startTurnstile("0x4AAA", field)
  await startTurnstile("0x4AAA", field)
  expect([...host.children].map(({ slot }) => slot)).toEqual(["porchlight-check"])
})

it("each answer goes along with one request, and the next is made meanwhile", async () => {
  const { take } = await startTurnstile("0x4AAA", formField().field)
  options.callback?.("first")
  expect(await take()).toBe("first")
  expect(reset).toHaveBeenCalledWith("id")
  const next = take()
  options.callback?.("second")
  expect(await next).toBe("second")
})

it("an answer that has grown too old is not sent", async () => {
  const { take } = await startTurnstile("0x4AAA", formField().field)
  options.callback?.("old")
  options["expired-callback"]?.()
  const taken = take()
  options.callback?.("new")
  expect(await taken).toBe("new")
})

it("a blocked script is reported, so that the request is sent without an answer", async () => {
  delete page.turnstile
  const started = startTurnstile("0x4AAA", formField().field)
  const script = document.head.querySelector("script")
  expect(script?.src).toMatch(/^https:\/\/challenges\.cloudflare\.com\//)
  script?.dispatchEvent(new Event("error"))
  await expect(started).rejects.toBeDefined()
})
