import { TEXT_KEYS, type TextKey } from "@porchlight/shared/text-keys"

/** The texts that most contractors want in their own words. */
export const MAIN_TEXTS = [
  "heading",
  "promise",
  "serviceLegend",
  "submit",
  "nextSteps",
  // Everybody has a name to be thanked by: `thanks` is read only where no script runs.
  "thanksNamed",
] as const satisfies TextKey[]
export type MainText = (typeof MAIN_TEXTS)[number]

export const CHAPTERS = ["opening", "questions", "sending", "receipt", "errors"] as const
export type Chapter = (typeof CHAPTERS)[number]

/** Where each chapter begins in the list of all texts, which is in the order of the form. */
const BEGINNINGS: Partial<Record<TextKey, Chapter>> = {
  heading: "opening",
  serviceLegend: "questions",
  privacyLink: "sending",
  thanks: "receipt",
  "errors.any.required": "errors",
}

/** Every text, by chapter. */
export const textsByChapter = (): Record<Chapter, TextKey[]> => {
  const chapters: Record<Chapter, TextKey[]> = { opening: [], questions: [], sending: [], receipt: [], errors: [] }
  let chapter: Chapter = "opening"
  for (const key of Object.keys(TEXT_KEYS) as TextKey[]) {
    chapter = BEGINNINGS[key] ?? chapter
    chapters[chapter].push(key)
  }
  return chapters
}
