import { LANGUAGES } from "@porchlight/shared/limits"
import { TEXT_KEYS, type TextKey } from "@porchlight/shared/text-keys"
import { expect, test } from "vitest"
import { strangeBlanks } from "../../settings/blanks.ts"
import { CHAPTERS, MAIN_TEXTS, textsByChapter } from "./chapters.ts"
import { DEFAULT_TEXTS } from "./default-texts.ts"

const KEYS = Object.keys(TEXT_KEYS) as TextKey[]

test("every text of the form can be found in one chapter", () => {
  const chapters = textsByChapter()
  expect(CHAPTERS.flatMap((chapter) => chapters[chapter])).toEqual(KEYS)
  for (const chapter of CHAPTERS) expect(chapters[chapter].length).toBeGreaterThan(0)
  expect(KEYS).toEqual(expect.arrayContaining([...MAIN_TEXTS]))
})

test("every text but the promise has a default to be found by, in each language", () => {
  for (const language of LANGUAGES) {
    const missing = KEYS.filter((key) => !DEFAULT_TEXTS[language][key])
    expect(missing).toEqual(["promise"])
  }
})

test("only what the form fills in may stand in braces", () => {
  expect(strangeBlanks("callToday", "By {until}, or {when}")).toEqual(["{when}"])
  expect(strangeBlanks("heading", "Call {us}")).toEqual(["{us}"])
  expect(strangeBlanks("callOpening", "{day} {at}")).toEqual([])
})
