import { describe, expect, test } from "vitest"
import { judge } from "./verdict.ts"
import { looksOf, wornTheme } from "./worn-theme.ts"

const plain = { theme: {} }
const failing = (settings: Parameters<typeof wornTheme>[0]) =>
  judge(wornTheme(settings, plain)).failures.map(({ role, pairs }) => [role, ...pairs.map(({ fore }) => fore)])

describe("a theme", () => {
  test("of which nothing was chosen can be read", () => {
    expect(judge({})).toMatchObject({ failures: [], otherLink: undefined })
  })

  test("with a yellow color says that links and rings cannot be seen; letters on its button can", () => {
    expect(failing({ accent: "#facc15" })).toEqual([["accent", "link", "ring"]])
    expect(failing({ accent: "#facc15", theme: "dark" })).toEqual([])
  })

  test("with a color that can be seen but not read fails for links alone", () => {
    expect(failing({ accent: "#f97316", surface: "#fffaf0" })).toEqual([["accent", "link", "ring"]])
    expect(failing({ accent: "#ea580c" })).toEqual([["accent", "link"]])
  })

  test("shows each thing on its worst ground, as it was chosen and as the form wears it", () => {
    const [failure] = judge({ text: "#8a8a8a", accent: "#0f766e" }).failures
    expect(failure?.pairs).toHaveLength(1)
    const [pair] = failure?.pairs ?? []
    expect(pair).toMatchObject({ fore: "text", ground: "tint", bound: 4.5, asked: { color: "#8a8a8a" } })
    expect(pair?.asked?.ratio).toBeLessThan(4.5)
    expect(pair?.worn.ratio).toBeGreaterThanOrEqual(4.5)
  })

  test("does not fail by night if its color was chosen for the day: the form says that it takes another shade", () => {
    const { failures, otherLink } = judge({ accent: "#1e3a8a" })
    expect(failures).toEqual([])
    expect(otherLink).toMatchObject({ look: "dark", ground: expect.stringMatching(/^#/) })
    expect(judge({ accent: "#1e3a8a", mode: "light" }).otherLink).toBeUndefined()
  })

  test("is judged with the site's own colors where the preview has none", () => {
    const site = { theme: { accent: "#FACC15" } }
    expect(judge(wornTheme({}, site)).failures).toHaveLength(1)
    expect(judge(wornTheme({ accent: "#0f766e" }, site)).failures).toEqual([])
  })
})

test("a surface that is chosen decides whether a theme is light, whatever the site's own is", () => {
  const night = { theme: { surface: "#141416", mode: "dark" as const } }
  expect(looksOf(wornTheme({}, night))).toEqual(["dark"])
  expect(looksOf(wornTheme({ surface: "#fdf8f2" }, night))).toEqual(["light"])
})

describe("the look that colours were chosen for", () => {
  test.each([
    [{}, ["light", "dark"]],
    [{ mode: "auto" }, ["light", "dark"]],
    [{ mode: "dark" }, ["dark"]],
    [{ surface: "#101010", mode: "auto" }, ["dark", "light"]],
    [{ surface: "#fdf8f2", mode: "dark" }, ["dark"]],
  ] as const)("with %o is the first of %o", (theme, looks) => {
    expect(looksOf(theme)).toEqual(looks)
  })
})
