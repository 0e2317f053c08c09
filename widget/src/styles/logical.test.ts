import { globSync, readFileSync } from "node:fs"
import { basename } from "node:path"
import { describe, expect, it } from "vitest"

const sheets = globSync(`${import.meta.dirname}/*.css`)

/** What means a side of the screen instead of a side of the text. */
const PHYSICAL = /^\s*(?:[\w-]+-(?:left|right)\b[\w-]*|left|right)\s*:|:\s*(?:left|right)\s*[;!]/

/** A shorthand of four sides whose left differs from its right. */
const isLopsided = (line: string) => {
  const [, , end, , start] = /^\s*(?:margin|padding|inset):\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+?);/.exec(line) ?? []
  return end !== start
}

describe("the form in a language that is written from right to left", () => {
  it("has style sheets that are checked", () => {
    expect(sheets.length).toBeGreaterThan(5)
  })

  it.each(sheets.map((path) => [basename(path), path]))("is mirrored by %s", (_name, path) => {
    const lines = readFileSync(path, "utf8").split("\n")
    expect(lines.filter((line) => PHYSICAL.test(line) || isLopsided(line))).toEqual([])
  })

  it.each([
    "  margin-left: 4px;",
    "  left: 0;",
    "  text-align: right;",
    "  padding: 1px 2px 1px 3px;",
    "  border-right-width: 0;",
  ])("would not be by %s", (line) => {
    expect(PHYSICAL.test(line) || isLopsided(line)).toBe(true)
  })
})
