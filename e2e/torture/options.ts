import { randomInt } from "node:crypto"
import { parseArgs } from "node:util"

export const RUNTIMES = ["node", "workerd"] as const
export type Runtime = (typeof RUNTIMES)[number]

export type Options = { rounds: number; runtimes: readonly Runtime[]; seed: number }

/**
 * Reads the command line: `--rounds 200`, `--runtime node|workerd|both`, `--seed N`.
 *
 * @throws {TypeError} with a sentence, for what cannot be used
 */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "200" },
      runtime: { type: "string", default: "both" },
      seed: { type: "string", default: String(randomInt(2 ** 32)) },
    },
  })
  const runtimes = values.runtime === "both" ? RUNTIMES : RUNTIMES.filter((name) => name === values.runtime)
  if (runtimes.length === 0) throw new TypeError(`--runtime is ${[...RUNTIMES, "both"].join(", ")}.`)
  return { rounds: whole("rounds", values.rounds), runtimes, seed: whole("seed", values.seed) }
}

const whole = (name: string, text: string): number => {
  if (!/^\d{1,10}$/.test(text)) throw new TypeError(`--${name} is a whole number.`)
  return Number(text)
}
