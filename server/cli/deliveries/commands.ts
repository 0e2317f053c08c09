import { readFileSync } from "node:fs"
import { BOOKING_STATES, HANDLED_BY } from "@porchlight/shared/operator/choices"
import type { BookingView, SiteView } from "@porchlight/shared/operator/views"
import type { CAC } from "cac"
import { REASON_CODES } from "../../src/operator/reasons.ts"
import type { Api } from "../api.ts"
import { asTyped } from "../as-typed.ts"
import { Fault, Misuse } from "../fault.ts"
import { oneOf, oneOfIfGiven } from "../one-of.ts"
import { plural } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { printAudit, printBookings, printDetail, printSites } from "./print.ts"

type Options = Partial<Record<"json" | "yes" | "reveal", boolean>> &
  Partial<Record<"state" | "reason" | "how" | "limit", string | number>>

/** The API lists no more at once. */
const MOST_A_PAGE = 200

/** What the operator does with bookings and sees of sites, over the API of a running server. */
export const deliveryCommands = (cli: CAC, connect: () => Api, terminal: Terminal): void => {
  const { print } = terminal
  const siteAsked = () => asTyped(cli.rawArgs, "site")
  const show = <Shown>(options: Options, shown: Shown, words: (shown: Shown) => string) =>
    print(options.json ? JSON.stringify(shown, null, 2) : words(shown))

  cli
    .command("deliveries", "List bookings: what needs attention, or another state")
    .option("--state <state>", BOOKING_STATES.join(", "), { default: "attention" })
    .option("--site <site>", "Of one site alone")
    .option("--limit <number>", "How many at most", { default: 50 })
    .action(async (options: Options) => {
      const state = oneOf("--state", BOOKING_STATES, options.state)
      const limit = countOf(options.limit)
      const { bookings, more } = await listUpTo(connect(), state, siteAsked(), limit)
      show(options, bookings, (shown) => printBookings(state, shown, more))
    })

  cli
    .command("deliveries show <site> <reference>", "Show one booking with every attempt")
    .option("--reveal", "Show the contact data too; that is written to the audit")
    .action(async (site: string, reference: string, options: Options) => {
      show(options, await connect().booking(site, reference, options.reveal === true), printDetail)
    })

  cli
    .command("deliveries replay <site> <reference>", "Send one again, or try it now if it waits")
    .action(async (site: string, reference: string, options: Options) => {
      show(options, await connect().replay(site, reference), (booking) => `${booking.reference} is on its way again.`)
    })

  cli
    .command("deliveries replay-all", "Send all that need attention again, after a count")
    .option("--site <site>", "Of one site alone")
    .option("--reason <reason>", "For one reason alone, such as credentials")
    .option("--yes", "Do not ask")
    .action(async (options: Options) => {
      const filter = {
        site: siteAsked(),
        reason: oneOfIfGiven("--reason", REASON_CODES, options.reason),
      }
      const api = connect()
      const count = await api.count(filter)
      const found = `${plural(count, "booking needs", "bookings need")} attention`
      if (count === 0) return show(options, { replayed: 0 }, () => `${found}.`)
      if (!options.yes && !(await terminal.confirm(`${found}. Replay ${count === 1 ? "it" : "them"}?`))) return
      show(
        options,
        { replayed: await api.replayMany(filter, count) },
        ({ replayed }) => `${plural(replayed, "booking is", "bookings are")} on the way again.`,
      )
    })

  cli
    .command("deliveries handle <site> <reference>", "Take one off the list: it was dealt with in another way")
    .option("--how <how>", HANDLED_BY.join(", "))
    .action(async (site: string, reference: string, options: Options) => {
      const how = oneOfIfGiven("--how", HANDLED_BY, options.how)
      show(
        options,
        await connect().handle(site, reference, how),
        (booking) => `${booking.reference} is marked as handled.`,
      )
    })

  cli
    .command(
      "deliveries edit <site> <reference> [file]",
      "Put a corrected booking in its place and send that; without a file, from standard input",
    )
    .example("  $ porchlight deliveries show acme 7K3M-9QXT --reveal --json > booking.json")
    .action(async (site: string, reference: string, file: string | undefined, options: Options) => {
      const edited = await connect().edit(site, reference, readBooking(file))
      show(options, edited, (booking) => `${booking.reference} is corrected and on its way.`)
    })

  cli.command("sites", "Show how each site stands").action(async (options: Options) => {
    show(options, await allSites(connect()), printSites)
  })

  cli
    .command("audit", "Show what operators did and looked at")
    .option("--site <site>", "Of one site alone")
    .option("--limit <number>", `How many, ${MOST_A_PAGE} at most`, { default: 50 })
    .action(async (options: Options) => {
      const limit = Math.min(countOf(options.limit), MOST_A_PAGE)
      const { entries } = await connect().audit({ site: siteAsked(), limit })
      show(options, entries, printAudit)
    })
}

const listUpTo = async (api: Api, state: BookingView["state"], site: string | undefined, limit: number) => {
  const bookings: BookingView[] = []
  let cursor: string | undefined
  do {
    const page = await api.bookings({ state, site, cursor, limit: Math.min(limit - bookings.length, MOST_A_PAGE) })
    bookings.push(...page.bookings)
    cursor = page.next
  } while (cursor !== undefined && bookings.length < limit)
  return { bookings, more: cursor !== undefined }
}

const allSites = async (api: Api): Promise<SiteView[]> => {
  const sites: SiteView[] = []
  let after: string | undefined
  do {
    const page = await api.sites(after)
    sites.push(...page.sites)
    after = page.next
  } while (after !== undefined)
  return sites
}

/** A booking, or what `show --reveal --json` has given, with the booking in it. */
const readBooking = (file: string | undefined): unknown => {
  const text = readText(file)
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === "object" && read !== null && "booking" in read ? read.booking : read
  } catch {
    throw new Fault(`${file ?? "What came in"} is not JSON.`)
  }
}

const STANDARD_INPUT = 0

const readText = (file: string | undefined): string => {
  try {
    return readFileSync(file ?? STANDARD_INPUT, "utf8")
  } catch {
    throw new Fault(`${file ?? "Standard input"} cannot be read.`)
  }
}

const countOf = (value: string | number | undefined): number => {
  const count = Number(value)
  if (Number.isInteger(count) && count > 0) return count
  throw new Misuse("--limit must be a whole number above 0.")
}
