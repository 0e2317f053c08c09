import { afterEach, expect, it, vi } from "vitest"
import { mixColors } from "./mix-colors.ts"

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const NOTHING = "rgba(0, 0, 0, 0)"
const TEXT = "rgb(40, 40, 40)"

/** A browser of 2022: it takes any style with a `var()`, and only then sees that it cannot mix. The text's colour stands in on a line. */
const cannotMix = (page: Record<string, string>) => {
  vi.stubGlobal("CSS", { supports: (_property: string, value: string) => !value.includes("color-mix") })
  vi.spyOn(window, "getComputedStyle").mockImplementation((element) => {
    const { style } = element as HTMLElement
    const computed = (wish: string, otherwise: string) => {
      const [, name = "", fallback = ""] = /^var\((--[\w-]+), ?(.*)\)$/.exec(wish) ?? []
      const value = page[name] ?? fallback
      if (!name || !/^(#|rgb|transparent$)/.test(value)) return otherwise
      const [red, green, blue] = (value.match(/[0-9a-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16))
      return value === "transparent" ? NOTHING : `rgb(${red}, ${green}, ${blue})`
    }
    const text = style.color === "transparent" ? NOTHING : style.color || TEXT
    return {
      backgroundColor: computed(style.backgroundColor, NOTHING),
      borderTopColor: computed(style.borderTopColor, text),
      outlineColor: computed(style.outlineColor, text),
    } as CSSStyleDeclaration
  })
}

const mixed = () => mixColors(document.body.appendChild(document.createElement("div")), {}, "light")

it("a browser that cannot mix colours gives a form the surface of light ones, not the colour of text", () => {
  cannotMix({})
  expect(mixed()).toMatchObject({ mode: "light", colors: { surface: "#ffffff", accent: "#b45309" } })
})

it("there too a form has the page's colours", () => {
  cannotMix({ "--porchlight-surface": "#fff7ed", "--porchlight-accent": "#0f766e" })
  expect(mixed()).toMatchObject({ mode: "light", colors: { surface: "#fff7ed", accent: "#0f766e" } })
})

it("but none in a notation that it does not know", () => {
  cannotMix({ "--porchlight-surface": "oklch(0.2 0.1 40)", "--porchlight-text": "lab(90 0 0)" })
  expect(mixed()).toMatchObject({ mode: "light", colors: { surface: "#ffffff" } })
})
