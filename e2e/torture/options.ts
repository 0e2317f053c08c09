import { randomInt } from "node:crypto"
import { parseArgs } from "node:util"

const RUNTIMES = ["node", "workerd"] as const
export type Runtime = (typeof RUNTIMES)[number]

export type Options = { rounds: number; runtimes: readonly Runtime[]; seed: number }

export const USAGE = `Kills the server at random moments under load while the CRM misbehaves, and counts what was lost and doubled.

  pnpm torture [--rounds 200] [--runtime ${[...RUNTIMES, "both"].join("|")}] [--seed N]

  --rounds   how often it is killed, on each runtime (200)
  --runtime  on what (both)
  --seed     repeats the chances of an earlier run, which has printed it`

/** The command was called with something that it cannot read. */
export class Misuse extends Error {}

/**
 * Reads the command line.
 *
 * @returns undefined where only help was asked for
 * @throws {Misuse} with a sentence, for what cannot be used
 */
export const readOptions = (args: readonly string[]): Options | undefined => {
  const values = parse(args)
  if (values.help) return undefined
  const runtimes = values.runtime === "both" ? RUNTIMES : RUNTIMES.filter((name) => name === values.runtime)
  if (runtimes.length === 0) throw new Misuse(`--runtime is ${[...RUNTIMES, "both"].join(", ")}.`)
  return { rounds: whole("rounds", values.rounds), runtimes, seed: whole("seed", values.seed) }
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h", default: false },
        rounds: { type: "string", default: "200" },
        runtime: { type: "string", default: "both" },
        seed: { type: "string", default: String(randomInt(2 ** 32)) },
      },
    }).values
  } catch (error) {
    if (error instanceof TypeError) throw new Misuse(error.message.replace(/[.]?$/, "."))
    throw error
  }
}

const whole = (name: string, text: string): number => {
  if (!/^\d{1,10}$/.test(text)) throw new Misuse(`--${name} is a whole number.`)
  return Number(text)
}
