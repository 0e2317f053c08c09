import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readColors } from "./read-colors.ts"

const colors = (text: string) => readColors(text).map(({ color }) => color)

describe("a pasted list", () => {
  test.each([
    ["#0f766e, #1C1917", ["#0f766e", "#1c1917"]],
    ["0f766e 1d4ed8", ["#0f766e", "#1d4ed8"]],
    ["#0f7", ["#00ff77"]],
    ["rgb(15, 118, 110) rgb(15 118 110 / 90%)", ["#0f766e"]],
    ["hsl(175, 77%, 26%)", ["#0f756d"]],
    ["oklch(0.6 0.118 184.7)", ["#009689"]],
    ["color(display-p3 0 1 0)", ["#00ff00"]],
    ["teal; White", ["#008080", "#ffffff"]],
    ["rgb(15 118 110 / var(--tw-bg-opacity, 1))", ["#0f766e"]],
  ])("%s has %j", (text, expected) => {
    expect(colors(text)).toEqual(expected)
  })

  test.each([
    "",
    "Call 512 555 0143",
    "#12345",
    "rgba(0,0,0,.1)",
    "transparent",
    "constructor",
    "var(--red)",
    "--red",
    "rgb(",
    "rgb(15px 118px 110px)",
  ])("“%s” has none", (text) => expect(colors(text)).toEqual([]))

  test("may mix notations and say what a color is for", () => {
    expect(readColors("#0f766e, rgb(250 250 250), --brand: #b45309")).toEqual([
      { color: "#0f766e", weight: 1, said: {} },
      { color: "#fafafa", weight: 1, said: {} },
      { color: "#b45309", weight: 1, said: { accent: 1 } },
    ])
    expect(readColors("Primary: #0f766e\nBackground #fffaf0\nText #222")).toMatchObject([
      { said: { accent: 1 } },
      { said: { surface: 1 } },
      { said: { text: 1 } },
    ])
  })
})

describe("a pasted style sheet", () => {
  test("has the colors of its values, and not what looks like one elsewhere", () => {
    const css = `
      /* was #ff0000 */
      #face .red a:hover, #add { background: url(#decade) #0f766e; content: "#00ff00" }
      @media (min-width: 640px) { .tan { border: 1px solid rgba(28, 25, 23, .8) } }`
    expect(colors(css)).toEqual(["#0f766e", "#1c1917"])
  })

  test("knows how often a color is used, through variables too", () => {
    const css = ":root{--brand:#0f766e;--unused:#cf2e2e} .btn{background:var(--brand)} a{color:var( --brand , red)}"
    expect(readColors(css)[0]).toMatchObject({ color: "#0f766e", weight: 3, said: { accent: 3 } })
  })

  test("says what it takes for the page's ground, its text and its buttons", () => {
    const css = "body{background:#fffaf0;color:#222} .button{background:#b45309;color:#fff} .card{background:#eee}"
    expect(Object.fromEntries(readColors(css).map(({ color, said }) => [color, said]))).toEqual({
      "#fffaf0": { surface: 1 },
      "#222222": { text: 1 },
      "#b45309": { accent: 1 },
      "#ffffff": {},
      "#eeeeee": {},
    })
  })
})

test("whatever is pasted, what comes out are colors, or nothing", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    ";",
    ":",
    "#",
    "rgb(",
    ")",
    "var(--a",
    "/*",
    "*/",
    '"',
    "red",
    "0f7",
    " ",
    "\n",
    ",",
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
      for (const color of colors(pieces.join(""))) expect(color).toMatch(/^#[\da-f]{6}$/)
    }),
  )
})
