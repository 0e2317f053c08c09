import { describe, expect, test } from "vitest"
import { isAllowed, licenceFaults } from "./licences.ts"

describe("what a licence allows", () => {
  test.each([
    ["MIT", true, true],
    ["Apache-2.0", true, true],
    ["MPL-2.0", false, true],
    ["GPL-3.0-only", false, false],
    ["AGPL-3.0-only OR MIT", true, true],
    ["(MIT AND Zlib)", false, true],
    ["MIT AND GPL-2.0-only", false, false],
    ["SEE LICENSE IN LICENSE.txt", false, false],
    ["", false, false],
  ])("%j: handed on %s, at work here %s", (licence, shipped, tool) => {
    expect(isAllowed(licence, "shipped")).toBe(shipped)
    expect(isAllowed(licence, "tool")).toBe(tool)
  })

  test("a package that may not be used is named with its licence, or with its lack of one", () => {
    const packages = [
      { name: "good", version: "1.0.0", licence: "MIT" },
      { name: "strict", version: "2.0.0", licence: "GPL-3.0-only" },
      { name: "mute", version: "3.0.0", licence: "" },
    ]
    expect(licenceFaults(packages, "shipped")).toEqual([
      "strict 2.0.0: GPL-3.0-only is not allowed (shipped)",
      "mute 3.0.0: no licence is not allowed (shipped)",
    ])
  })
})
