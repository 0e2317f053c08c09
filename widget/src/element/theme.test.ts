import { afterEach, expect, test, vi } from "vitest"
import { followTheme } from "./theme.ts"

afterEach(() => {
  vi.unstubAllGlobals()
  document.head.replaceChildren()
  document.body.replaceChildren()
})

test("a form that stood before the page's style sheet came takes the page's font then, and lets go when it leaves", async () => {
  vi.stubGlobal("matchMedia", () => Object.assign(new EventTarget(), { matches: false }))
  const host = document.body.appendChild(document.createElement("div"))
  const root = host.appendChild(document.createElement("div"))
  const end = new AbortController()
  const mixer = { prepare: vi.fn(async () => {}), mix: undefined }
  followTheme({ host, root, theme: {}, mixer, signal: end.signal })
  const font = () => root.style.getPropertyValue("--page-font")
  expect(font()).not.toBe("Georgia")

  const sheet = document.head.appendChild(document.createElement("style"))
  const link = document.head.appendChild(document.createElement("link"))
  link.dispatchEvent(new Event("load"))
  expect(mixer.prepare, "for a link that brings no style sheet").not.toHaveBeenCalled()
  Object.defineProperty(link, "sheet", { value: sheet.sheet })
  sheet.textContent = "body { font-family: Georgia }"
  link.dispatchEvent(new Event("load"))
  await vi.waitFor(() => expect(font()).toBe("Georgia"))

  end.abort()
  sheet.textContent = "body { font-family: Verdana }"
  link.dispatchEvent(new Event("load"))
  await Promise.resolve()
  expect(font()).toBe("Georgia")
})
