import { Misuse } from "./fault.ts"

/**
 * The value of an option that has a few to choose from.
 *
 * @throws {Misuse} for another one
 */
export const oneOf = <Choice extends string>(option: string, choices: readonly Choice[], value: unknown): Choice => {
  const chosen = choices.find((choice) => choice === value)
  if (chosen !== undefined) return chosen
  throw new Misuse(`${option} must be one of ${choices.join(", ")}.`)
}

/** The same of an option that need not be given. */
export const oneOfIfGiven = <Choice extends string>(option: string, choices: readonly Choice[], value: unknown) =>
  value === undefined ? undefined : oneOf(option, choices, value)
