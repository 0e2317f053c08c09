import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

/** What the facts say that no form has: a server would draw it, and no browser. */
const LEFT_OUT =
  /\s(?:style|dangerouslySetInnerHTML|defaultValue|defaultChecked|is|list|download|popover|rowSpan|colSpan|tabIndex|on\w+Capture)=|<\w+\s[^>]*\b(?:width|height)=|<(?:template|progress|svg|math|foreignObject)\b|from "preact\/|import \{(?! (?:h|render|Fragment|hydrate, render) \}| type)[^}]*\} from "preact"/

const WIDGET = join(import.meta.dirname, "../..")

const sources = globSync("{src,hosted}/**/*.tsx", { cwd: WIDGET }).filter((path) => !path.includes(".test."))

describe("of what was left out of Preact, nothing is used", () => {
  it("has sources to check", () => {
    expect(sources.length).toBeGreaterThan(20)
  })

  it.each(sources)("by %s", (path) => {
    expect(readFileSync(join(WIDGET, path), "utf8").match(LEFT_OUT)).toBeNull()
  })

  it.each([
    '<p style="color: red">',
    "<input defaultValue={name} />",
    "<p onClickCapture={stop}>",
    "<h2 tabIndex={-1}>",
    "<progress />",
    '<svg viewBox="0 0 48 48">',
    '<input width="48" />',
    'import { createContext, render } from "preact"',
    'import { useState } from "preact/hooks"',
  ])("as it would be by %s", (line) => {
    expect(LEFT_OUT.test(line)).toBe(true)
  })
})
