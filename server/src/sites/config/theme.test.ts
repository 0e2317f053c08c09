import { expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"

test("a preset is all that a theme has to say, and the visitor's browser gets what it stands for", () => {
  const { theme } = acmeSite({ theme: { preset: "workwear" } }).public
  expect(theme).toMatchObject({ accent: "#1e4fa3", surface: "#ffffff", text: "#1b2536", density: "compact", radius: 4 })
  expect(theme.colors.light).toMatchObject({ accent: "#1e4fa3", surface: "#ffffff", text: "#1b2536" })
})

test("what a theme says itself goes before its preset", () => {
  const { theme } = acmeSite({ theme: { preset: "workwear", accent: "#b45309", density: "roomy" } }).public
  expect(theme).toMatchObject({ accent: "#b45309", surface: "#ffffff", density: "roomy" })
})

test("a theme without colours comes in ours, worked out as well", () => {
  const { colors, ...said } = acmeSite({ theme: { radius: 4 } }).public.theme
  expect(said).toEqual({ radius: 4 })
  expect(colors.light).toMatchObject({ accent: "#b45309", surface: "#ffffff", text: "#1c1917" })
})

test("a text that cannot be read on its preset's surface is told", () => {
  expect(() => acmeSite({ theme: { preset: "night", text: "#1c1917" } })).toThrow(/theme\.text.*hard to read/)
})

test("a preset that there is not is told with those that there are", () => {
  // @ts-expect-error: so it may stand in a file
  expect(() => acmeSite({ theme: { preset: "sunset" } })).toThrow(/theme\.preset.*calm, ink, forest/)
})
