import type { Extras } from "../parts.ts"

const nothing = () => null

/** What most forms have of the extras. */
export const NO_EXTRAS: Extras = {
  Consent: nothing,
  CustomerQuestions: nothing,
  OutsideNote: nothing,
  Questions: nothing,
}
