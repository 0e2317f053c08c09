import { type ParseArgsOptionsConfig, parseArgs } from "node:util"
import { keepInOwnFolder } from "./own-folder.ts"

/** The command was called with something that it cannot use. The message is a sentence that says what it takes. */
export class Misuse extends Error {}

/**
 * Runs a command with the words that it was called with. It ends with 1 if something is wrong; with 2, after a sentence and its
 * usage, if it was called wrongly.
 *
 * @param read makes a plan of the words; undefined if only help was asked for. Throws {@link Misuse} for what cannot be used
 * @param run carries the plan out, and gives whether all is well
 */
export const runCommand = async <Plan>(
  usage: string,
  read: (words: readonly string[]) => Plan | undefined,
  run: (plan: Plan) => Promise<boolean>,
): Promise<void> => {
  try {
    const plan = read(process.argv.slice(2))
    if (plan === undefined) return console.log(usage)
    keepInOwnFolder()
    process.exitCode = (await run(plan)) ? 0 : 1
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    console.error(`${error.message}\n\n${usage}`)
    process.exitCode = 2
  }
}

/** The option that every command has. */
export const HELP = { type: "boolean", short: "h", default: false } as const

/**
 * The options among a command's words.
 *
 * @throws {Misuse} for an option that there is not, or one without its value
 */
export const optionsIn = <const Options extends ParseArgsOptionsConfig>(words: readonly string[], options: Options) => {
  try {
    return parseArgs({ args: [...words], options }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Misuse(error.message.replace(/[.]?$/, "."))
  }
}

/** The value of an option that takes a whole number. */
export const whole = (name: string, text: string, least = 0): number => {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least)) throw new Misuse(`--${name} is a whole number${least > 0 ? ` from ${least} on` : ""}.`)
  return value
}

/** The value of an option that takes one of a few words. */
export const oneOf = <Word extends string>(name: string, text: string, words: readonly Word[]): Word => {
  const known = words.find((word) => word === text)
  if (known === undefined) throw new Misuse(`--${name} is ${words.join(", ")}.`)
  return known
}
