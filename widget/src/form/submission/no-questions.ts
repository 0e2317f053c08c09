import type { Extras } from "../parts.ts"

const nothing = () => null

/** What most forms have in place of questions of the site's own: nothing. */
export const NO_QUESTIONS: Omit<Extras, "Consent"> = {
  CustomerQuestions: nothing,
  OutsideNote: nothing,
  Questions: nothing,
}
