import type { CAC } from "cac"
import type { FoundView } from "../../src/operator/people/views.ts"
import type { Api, Person } from "../api.ts"
import { asTyped } from "../as-typed.ts"
import { Fault, Misuse } from "../fault.ts"
import { plural } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { printErased, printFound, printUnopened, undelivered } from "./print.ts"

type Options = Partial<Record<"json" | "yes" | "undelivered" | "keepConsent", boolean>>

/** What the operator does for somebody who asks under a privacy law, over the API of a running server. */
export const peopleCommands = (cli: CAC, connect: () => Api, terminal: Terminal): void => {
  const whom = (): Person => {
    const [phone, email, site] = ["phone", "email", "site"].map((option) => asTyped(cli.rawArgs, option))
    if (!phone && !email) throw new Misuse("Say who, with --phone or --email or both.")
    return { phone, email, site }
  }

  const tellUnopened = ({ unopened }: { unopened: number }) => {
    if (unopened > 0) terminal.complain(printUnopened(unopened))
  }

  cli
    .command("export", "All that is held of one person, as JSON; that is written to the audit")
    .option("--phone <phone>", "Their phone, however it is written")
    .option("--email <email>", "Their email address")
    .option("--site <site>", "At one site alone")
    .action(async () => {
      const person = whom()
      const exported = await connect().exportPerson(person)
      tellUnopened(exported)
      if (exported.bookings.length === 0 && !exported.unanswered) terminal.complain(NOBODY)
      terminal.print(JSON.stringify(exported.bookings, null, 2))
      if (exported.unanswered) throw new Fault(`This is not all that is held. ${TRY_AGAIN}`)
    })

  cli
    .command("erase", "Erase what is held of one person, after a count")
    .option("--phone <phone>", "Their phone, however it is written")
    .option("--email <email>", "Their email address")
    .option("--site <site>", "At one site alone")
    .option("--undelivered", "Also what has not reached the office, and never will then")
    .option("--keep-consent", "Keep the records of having agreed to text messages")
    .option("--yes", "Do not ask")
    .action(async (options: Options) => {
      const person = whom()
      const api = connect()
      const found = await api.findPerson(person)
      tellUnopened(found)
      if (found.bookings.length === 0) {
        if (found.unanswered) throw new Fault(`Nobody knows yet whether anything is held. ${TRY_AGAIN}`)
        return terminal.print(options.json ? JSON.stringify({ bookings: [] }) : NOBODY)
      }
      if (!options.json) terminal.print(printFound(found))
      const wished = await wishOf(found, options, terminal)
      if (!wished) return
      const erased = await api.erasePerson(person, { ...wished, keepConsent: options.keepConsent === true })
      terminal.print(options.json ? JSON.stringify(erased, null, 2) : `\n${printErased(erased)}`)
      if (found.unanswered || erased.unanswered) throw new Fault(`Not all could be erased. ${TRY_AGAIN}`)
      if (erased.bookings.some(({ how }) => how === "being_delivered")) {
        throw new Fault(
          "Not all could be erased: something is on its way to the office right now. Try again in a minute.",
        )
      }
    })
}

/** Whoever mistypes a number would tell a person in good faith that nothing is held of them. */
const NOBODY =
  "Nothing is held under that. Before you tell the person so, look whether a digit or a letter is wrong or missing, and try their other contact."

/** Where a site's ledger did not answer: the person must not be told that it is done. */
const TRY_AGAIN = "Give the command again once all ledgers answer, before you tell the person that it is done."

/** What is to be erased; undefined where nothing is. What has not reached the office is never erased without a word of its own. */
const wishOf = async (
  found: FoundView,
  { yes = false, undelivered: wished = false }: Options,
  { confirm }: Terminal,
): Promise<{ undelivered: boolean } | undefined> => {
  const waiting = undelivered(found).length
  const question = `${plural(found.bookings.length, "request")} of this person. Erase what is held of ${found.bookings.length === 1 ? "it" : "them"}? This cannot be undone.`
  if (!yes && !(await confirm(question))) return undefined
  if (waiting === 0 || wished || yes) return { undelivered: wished }
  return {
    undelivered: await confirm(
      `${plural(waiting, "of them has", "of them have")} not reached the office, and never will once erased. Erase ${waiting === 1 ? "that" : "those"} too?`,
    ),
  }
}
