import { toPublicTheme } from "@porchlight/shared/palette/theme-colors"
import type { PublicTheme } from "@porchlight/shared/site"
import { afterEach, expect, test, vi } from "vitest"
import { followTheme } from "./theme.ts"

afterEach(() => {
  vi.unstubAllGlobals()
  document.head.replaceChildren()
  document.body.replaceChildren()
})

/** Puts a form onto a page that is light and has chosen no font. */
const wear = (theme: PublicTheme = {}) => {
  vi.stubGlobal("matchMedia", () => Object.assign(new EventTarget(), { matches: false }))
  const frames: FrameRequestCallback[] = []
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame))
  const host = document.body.appendChild(document.createElement("div"))
  const root = host.appendChild(document.createElement("div"))
  const end = new AbortController()
  const mixer = { prepare: vi.fn(async () => {}), mix: undefined }
  followTheme({ host, root, theme, mixer, signal: end.signal })
  return {
    mixer,
    font: () => root.style.getPropertyValue("--page-font"),
    said: (name: string) => root.style.getPropertyValue(`--${name}`),
    draw: () => {
      for (const frame of frames.splice(0)) frame(0)
    },
    leave: () => end.abort(),
  }
}

const addSheet = (text = "") => {
  const sheet = document.head.appendChild(document.createElement("style"))
  sheet.textContent = text
  return sheet
}

test("the first frame that is drawn has the page's font, though its style sheet came after the form", () => {
  const { font, draw } = wear()
  addSheet("body { font-family: Georgia }")
  expect(font()).not.toBe("Georgia")
  draw()
  expect(font()).toBe("Georgia")
})

test("a form that is removed before the first frame is not painted", () => {
  const { font, draw, leave } = wear()
  addSheet("body { font-family: Georgia }")
  leave()
  draw()
  expect(font()).not.toBe("Georgia")
})

test("a form takes the page's font when the page's style sheet comes late, and stops listening when it is removed", async () => {
  const { mixer, font, leave } = wear()
  expect(font()).not.toBe("Georgia")

  const sheet = addSheet()
  const link = document.head.appendChild(document.createElement("link"))
  link.dispatchEvent(new Event("load"))
  expect(mixer.prepare, "for a link that brings no style sheet").not.toHaveBeenCalled()
  Object.defineProperty(link, "sheet", { value: sheet.sheet })
  sheet.textContent = "body { font-family: Georgia }"
  link.dispatchEvent(new Event("load"))
  await vi.waitFor(() => expect(font()).toBe("Georgia"))

  leave()
  sheet.textContent = "body { font-family: Verdana }"
  link.dispatchEvent(new Event("load"))
  await Promise.resolve()
  expect(font()).toBe("Georgia")
})

test("a form has the looks of its site's configuration", () => {
  addSheet("body { font-family: Georgia }")
  const { font, said } = wear(toPublicTheme({ accent: "#0f766e", font: "system", radius: 4, density: "roomy" }))
  expect(font()).toBe("system-ui, sans-serif")
  expect(["accent", "own-radius", "own-space"].map(said)).toEqual(["#0f766e", "4px", "5px"])
})

test("a form has our looks if its site's configuration says nothing", () => {
  const { said } = wear(toPublicTheme({}))
  expect(["accent", "own-radius", "own-space"].map(said)).toEqual(["#b45309", "10px", "4px"])
})
