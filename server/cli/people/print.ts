import type { ErasedView, FoundView } from "../../src/operator/people/views.ts"
import { plural, shortTime, table } from "../table.ts"

/** States in which the office has it, or somebody has dealt with it. */
const DONE_WITH: readonly string[] = ["delivered", "handled"]

/** Which have not reached the office, and never will once they are erased. */
export const undelivered = ({ bookings }: FoundView): FoundView["bookings"] =>
  bookings.filter(({ state }) => !DONE_WITH.includes(state))

export const printFound = (found: FoundView): string =>
  table(
    ["reference", "site", "received", "state", "holds", "name"],
    found.bookings.map(({ reference, site, receivedAt, state, holds, name = "" }) => [
      reference,
      site,
      shortTime(receivedAt),
      state,
      holds === "consent" ? "consent to texts" : "everything",
      name,
    ]),
  )

const HOW: Record<ErasedView["bookings"][number]["how"], string> = {
  erased: "erased",
  consent_kept: "erased, but for the consent to text messages",
  being_delivered: "NOT erased: it is being delivered right now",
  not_delivered: "NOT erased: it has not reached the office (erase it with --undelivered)",
}

/** What became of each, and what somebody else has to erase. */
export const printErased = ({ bookings }: ErasedView): string => {
  const atTheOffice = bookings.filter(
    ({ serviceTitanId, mayBeInServiceTitan }) => serviceTitanId || mayBeInServiceTitan,
  )
  return [
    table(
      ["reference", "site", "what became of it"],
      bookings.map(({ reference, site, how }) => [reference, site, HOW[how]]),
    ),
    ...(atTheOffice.length > 0 ? ["", ...printOffices(atTheOffice)] : []),
    "",
    "Copies of the ledger that were made before still hold it, until they are deleted.",
  ].join("\n")
}

const printOffices = (bookings: ErasedView["bookings"]): string[] => [
  `ServiceTitan has ${plural(bookings.length, "booking")} of this person, and whatever the office made of that. Nothing can be erased there from here: ask each office to.`,
  ...bookings.map(({ site, reference, serviceTitanId }) =>
    serviceTitanId === undefined
      ? `  ${site}: perhaps one with the external id ${reference}`
      : `  ${site}: booking ${serviceTitanId} (${reference})`,
  ),
]

/** What a search could not look into. */
export const printUnopened = (count: number): string =>
  `${plural(count, "booking")} cannot be opened any more, so that nobody can tell whose: see what needs attention.`
