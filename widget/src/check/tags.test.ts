import { afterEach, expect, test } from "vitest"
import { findTags } from "../loader/tag.ts"
import { tagsIn } from "./tags.ts"

afterEach(() => document.head.replaceChildren())

test.each([
  ["https://book.example/v1/widget.js", true],
  ["//book.example/v1/widget.js?x=1", true],
  ["/v1/widget.js", true],
  ["v1/widget.js", true],
  ["https://book.example/at/v1/widget.3ag2h.js", true],
  ["https://book.example/v2/widget.js", false],
  ["https://book.example/dev1/widget.js", false],
  ["dev1/widget.js", false],
  ["a text with /v1/widget.js in it", false],
])("the check takes for our tag what the loader does: %s", (address, isOurs) => {
  for (const attribute of ["src", "data-src"]) {
    const script = document.createElement("script")
    script.type = "text/plain"
    script.setAttribute(attribute, address)
    document.head.replaceChildren(script)
    expect([findTags().length, tagsIn(document, new URL("https://acme.example/")).length]).toEqual(
      isOurs ? [1, 1] : [0, 0],
    )
  }
})
