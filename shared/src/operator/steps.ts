/** What each step of a delivery is, in words for the operator. */
const STEP_WORDS = {
  create: "Create the booking",
  add_contact: "Add a contact",
  tell_contact: "Write a contact into the summary",
  look_up: "Look up what became of it",
}

/** A step that is new has words, or does not compile. */
export type StepName = keyof typeof STEP_WORDS

const isStep = (step: string): step is StepName => Object.hasOwn(STEP_WORDS, step)

/** A step that only a newer server knows goes by its name. */
export const stepInWords = (step: string): string => (isStep(step) ? STEP_WORDS[step] : step)
