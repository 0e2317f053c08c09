import type { Extras } from "../parts.ts"

const nothing = () => null

/** The extras of most forms: none. */
export const NO_EXTRAS: Extras = {
  Consent: nothing,
  CustomerQuestions: nothing,
  OutsideNote: nothing,
  Questions: nothing,
}
