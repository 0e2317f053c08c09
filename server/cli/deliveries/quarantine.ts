import { SUSPICIONS } from "@porchlight/shared"
import { DECISIONS, type Decision } from "@porchlight/shared/operator/choices"
import type { CAC } from "cac"
import type { Api } from "../api.ts"
import { asTyped } from "../as-typed.ts"
import { oneOfIfGiven } from "../one-of.ts"
import { plural } from "../table.ts"
import type { Terminal } from "../terminal.ts"

type Options = { json?: boolean; yes?: boolean; reason?: string }

/** What can be done with what is quarantined, in words. */
const WORDS: Record<Decision, { about: string; all: string; ask: string; done: string; allDone: [string, string] }> = {
  release: {
    about: "Let a quarantined one go on its way",
    all: "Let all that is quarantined go on its way, after a count",
    ask: "Release",
    done: "is on its way.",
    allDone: ["booking is on its way", "bookings are on their way"],
  },
  erase: {
    about: "Erase what a quarantined one holds",
    all: "Erase all that is quarantined, after a count",
    ask: "Erase",
    done: "is erased.",
    allDone: ["booking is erased", "bookings are erased"],
  },
}

/** `porchlight deliveries release` and `erase`: what the operator does with what looks like a robot's. */
export const quarantineCommands = (cli: CAC, connect: () => Api, terminal: Terminal): void => {
  const show = (options: Options, told: object, words: string) =>
    terminal.print(options.json ? JSON.stringify(told, null, 2) : words)

  for (const decision of DECISIONS) {
    const { about, all, ask, done, allDone } = WORDS[decision]

    cli
      .command(`deliveries ${decision} <site> <reference>`, about)
      .action(async (site: string, reference: string, options: Options) => {
        const booking = await connect().decide(decision, site, reference)
        show(options, booking, `${booking.reference} ${done}`)
      })

    cli
      .command(`deliveries ${decision}-all`, all)
      .option("--site <site>", "Of one site alone")
      .option("--reason <reason>", "For one reason alone, such as honeypot")
      .option("--yes", "Do not ask")
      .action(async ({ reason, ...options }: Options) => {
        const filter = {
          site: asTyped(cli.rawArgs, "site"),
          reason: oneOfIfGiven("--reason", SUSPICIONS, reason),
        }
        const api = connect()
        const count = await api.countQuarantined(filter)
        const found = `${plural(count, "booking is", "bookings are")} quarantined`
        if (count === 0) return show(options, { count: 0 }, `${found}.`)
        if (!options.yes && !(await terminal.confirm(`${found}. ${ask} ${count === 1 ? "it" : "them"}?`))) return
        const decided = await api.decideMany(decision, filter, count)
        show(options, { count: decided }, `${plural(decided, ...allDone)}.`)
      })
  }
}
