import { describe, expect, it } from "vitest"
import { messages as en } from "./en.ts"
import { messages as enAfter } from "./en-after.ts"
import { messages as es } from "./es.ts"
import { messages as esAfter } from "./es-after.ts"
import { messages as fr } from "./fr.ts"
import { messages as frAfter } from "./fr-after.ts"

/** Every text of a language with the path that leads to it; a text with blanks to fill is filled with a word. */
const texts = (found: unknown, path = ""): [string, string][] => {
  if (typeof found === "string") return [[path, found]]
  if (typeof found === "function") return [[path, String(found("word", "word"))]]
  return Object.entries(Object(found)).flatMap(([key, value]) => texts(value, `${path}.${key}`))
}

describe.each([
  ["English", { ...en, ...enAfter }],
  ["Spanish", { ...es, ...esAfter }],
  ["French", { ...fr, ...frAfter }],
])("%s", (_language, messages) => {
  it("is calm, and leaves nothing out", () => {
    const bad = texts(messages).filter(([, text]) => !text.trim() || /!|invalid|error|oops|undefined/i.test(text))
    expect(bad).toEqual([])
  })

  it("has the same texts as the others", () => {
    expect(texts(messages).map(([path]) => path)).toEqual(texts({ ...en, ...enAfter }).map(([path]) => path))
  })
})

describe("Spanish", () => {
  it("has one full stop after an hour that ends in one", () => {
    expect(es.callToday("6:00 p. m.")).toMatch(/p\. m\.$/)
  })
})
