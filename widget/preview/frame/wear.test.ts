import { beforeEach, expect, test } from "vitest"
import { isLookMessage, lookMessage } from "./messages.ts"
import { wear } from "./wear.ts"

let element: HTMLElement
beforeEach(() => {
  element = document.createElement("porchlight-booking")
  document.body.replaceChildren(element)
})

test("a look is put on and taken off again", () => {
  wear(element, { lang: "es", accent: "#0f766e", theme: "dark" })
  expect(element.outerHTML).toBe(
    '<porchlight-booking lang="es" theme="dark" style="--porchlight-accent: #0f766e;"></porchlight-booking>',
  )
  expect(document.documentElement.lang).toBe("es")
  expect(document.documentElement.dataset.theme).toBe("dark")

  wear(element, {})
  expect(element.hasAttribute("lang")).toBe(false)
  expect(element.hasAttribute("theme")).toBe(false)
  expect(element.style.getPropertyValue("--porchlight-accent")).toBe("")
  expect(document.documentElement.lang).toBe(navigator.language)
})

test("a change of colour leaves the language alone: a form that is told its language again would begin anew", async () => {
  wear(element, { lang: "es", accent: "#0f766e" })
  const seen: (string | null)[] = []
  const observer = new MutationObserver((changes) => seen.push(...changes.map(({ attributeName }) => attributeName)))
  observer.observe(element, { attributes: true })
  wear(element, { lang: "es", accent: "#1d4ed8" })
  await Promise.resolve()
  expect(seen).toEqual(["style"])
})

test("only the preview around the frame is listened to", () => {
  const from = (origin: string, source: Window | null, data: unknown = lookMessage({ lang: "es" })) =>
    isLookMessage(new MessageEvent("message", { origin, source, data }), window)
  const other = document.body.appendChild(document.createElement("iframe")).contentWindow
  expect(from(location.origin, window.parent)).toBe(true)
  expect(from("https://elsewhere.example", window.parent)).toBe(false)
  expect(from(location.origin, other)).toBe(false)
  expect(from(location.origin, window.parent, "porchlight-look")).toBe(false)
  expect(from(location.origin, window.parent, null)).toBe(false)
})
