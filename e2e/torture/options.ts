import { randomInt } from "node:crypto"
import { TARGETS, type Target } from "../harness/targets/open.ts"
import { HELP, oneOf, optionsIn, whole } from "../run/words.ts"

const CHOICES = [...TARGETS, "both"] as const

export type Options = { rounds: number; runtimes: readonly Target[]; seed: number }

export const USAGE = `Kills the server at random moments under load while the CRM misbehaves, and counts what was lost and doubled.

  pnpm torture [--rounds 200] [--runtime ${CHOICES.join("|")}] [--seed N]

  --rounds   how often it is killed, on each runtime (200)
  --runtime  on what (both)
  --seed     repeats the chances of an earlier run, which has printed it`

/**
 * Reads the command line.
 *
 * @returns undefined where only help was asked for
 * @throws {Misuse} with a sentence, for what cannot be used
 */
export const readOptions = (words: readonly string[]): Options | undefined => {
  const { help, rounds, runtime, seed } = optionsIn(words, {
    help: HELP,
    rounds: { type: "string", default: "200" },
    runtime: { type: "string", default: "both" },
    seed: { type: "string", default: String(randomInt(2 ** 32)) },
  })
  if (help) return undefined
  const chosen = oneOf("runtime", runtime, CHOICES)
  return {
    rounds: whole("rounds", rounds),
    runtimes: chosen === "both" ? TARGETS : [chosen],
    seed: whole("seed", seed),
  }
}
