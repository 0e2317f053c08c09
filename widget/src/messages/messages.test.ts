import { TEXT_KEYS } from "@porchlight/shared/text-keys"
import { describe, expect, it } from "vitest"
import { messages as en } from "./en.ts"
import { messages as enAfter } from "./en-after.ts"
import { messages as enFaults } from "./en-faults.ts"
import { messages as es } from "./es.ts"
import { messages as esAfter } from "./es-after.ts"
import { messages as esFaults } from "./es-faults.ts"
import { fill } from "./fill.ts"
import { messages as fr } from "./fr.ts"
import { messages as frAfter } from "./fr-after.ts"
import { messages as frFaults } from "./fr-faults.ts"
import { inOwnWords } from "./own-words.ts"

const blanksIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

/** Said only by a site: we have no words of our own for it. */
const { promise: _, ...keys } = TEXT_KEYS

describe.each([
  ["English", { ...en, ...enAfter, ...enFaults }],
  ["Spanish", { ...es, ...esAfter, ...esFaults }],
  ["French", { ...fr, ...frAfter, ...frFaults }],
])("%s", (_language, messages) => {
  const texts = Object.entries(messages)

  it("is calm, and leaves nothing out", () => {
    const bad = texts.filter(([, text]) => !text.trim() || /!|invalid|error|oops|undefined/i.test(text))
    expect(bad).toEqual([])
  })

  it("leaves no single letter with its hyphen at the end of a line, as “e-” of e-mail would be on a phone", () => {
    expect(texts.filter(([, text]) => /(?<![\p{L}-])\p{L}-/u.test(text))).toEqual([])
  })

  it("has the texts that a site may say in its own words, each with its blanks", () => {
    expect(Object.fromEntries(texts.map(([key, text]) => [key, blanksIn(text)]))).toEqual(
      Object.fromEntries(Object.entries(keys).map(([key, blanks]) => [key, [...blanks].sort()])),
    )
  })
})

it("French keeps its marks on the line of the word before them", () => {
  const loose = Object.entries({ ...fr, ...frAfter, ...frFaults }).filter(([, text]) => / [?!:;»]|« /.test(text))
  expect(loose).toEqual([])
})

it("French leaves no “il ?” alone on a line: a browser breaks after the hyphen of “arrange-t-il”", () => {
  const loose = Object.entries({ ...fr, ...frAfter, ...frFaults }).filter(([, text]) =>
    /-t-|-\p{L}{1,3}\u00a0[?!:;]/u.test(text),
  )
  expect(loose).toEqual([])
})

describe("a text with blanks", () => {
  it("is filled, as often as a blank stands in it", () => {
    expect(fill("{a} and {b} and {a}", { a: 1, b: "two" })).toBe("1 and two and 1")
  })

  it("keeps a blank that nobody fills, and takes a filling as it is", () => {
    expect(fill("{a} {c}", { a: "{c} $&" })).toBe("{c} $& {c}")
  })

  it("has one full stop after an hour that ends in one, and leaves three as they are", () => {
    expect(fill("Antes de {until}.", { until: "las 6:00 p. m." })).toBe("Antes de las 6:00 p. m.")
    expect(fill("And {word}..", { word: "on." })).toBe("And on...")
  })

  it("has one full stop too after an initial at the end of a line: J. Smith is thanked as J.", () => {
    expect(fill("Thank you, {name}.\nWe have your request.", { name: "J." })).toBe(
      "Thank you, J.\nWe have your request.",
    )
  })
})

describe("a site's own words", () => {
  const site = { texts: { en: { heading: "Fix it today" }, es: { submit: "Mandar" } } }

  it("stand in place of ours, in their language, and the rest stays", () => {
    expect(inOwnWords(en, site, "en")).toEqual({ ...en, heading: "Fix it today" })
    expect(inOwnWords(fr, site, "fr")).toEqual(fr)
  })
})
