import type { PublicTheme } from "@porchlight/shared/site"
import { beforeEach, expect, test } from "vitest"
import { isShowMessage, showMessage } from "./messages.ts"
import { wear } from "./wear.ts"

const shown = { settings: { site: "acme" }, view: { page: "plain", state: "ready" } } as const

let element: HTMLElement
beforeEach(() => {
  element = document.createElement("porchlight-booking")
  document.body.replaceChildren(element)
})

test("a look is put on and taken off again", () => {
  const worn: PublicTheme = {}
  wear(worn, { accent: "#0f766e", radius: 4 }, [element])
  expect(worn).toEqual({ accent: "#0f766e", radius: 4 })
  wear(worn, { mode: "dark" }, [element])
  expect(worn).toEqual({ mode: "dark" })
})

test("a change of looks is one that the form watches, and leaves alone what would have it begin anew", async () => {
  element.setAttribute("lang", "es")
  const seen: (string | null)[] = []
  const observer = new MutationObserver((changes) => seen.push(...changes.map(({ attributeName }) => attributeName)))
  observer.observe(element, { attributes: true })
  wear({}, { accent: "#1d4ed8" }, [element])
  await Promise.resolve()
  expect(seen).toEqual(["class"])
})

test("only the preview around the frame is listened to", () => {
  const from = (origin: string, source: Window | null, data: unknown = showMessage(shown)) =>
    isShowMessage(new MessageEvent("message", { origin, source, data }), window)
  const other = document.body.appendChild(document.createElement("iframe")).contentWindow
  expect(from(location.origin, window.parent)).toBe(true)
  expect(from("https://elsewhere.example", window.parent)).toBe(false)
  expect(from(location.origin, other)).toBe(false)
  expect(from(location.origin, window.parent, "porchlight-show")).toBe(false)
  expect(from(location.origin, window.parent, null)).toBe(false)
})
