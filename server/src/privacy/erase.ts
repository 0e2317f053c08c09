import type { Row } from "../ledger/database.ts"
import { type Contact, countryOf } from "./contact.ts"
import { erasing } from "./erasing.ts"
import { createFind } from "./find.ts"
import { PartlyErased } from "./partly-erased.ts"
import type { PrivacyParts } from "./parts.ts"

/**
 * What became of one booking. `being_delivered`: it was on its way at that moment, and could not be erased. `not_delivered`: it was
 * left alone, since once erased it would never reach the office.
 */
export const ERASED_HOW = ["erased", "consent_kept", "being_delivered", "not_delivered"] as const
type ErasedHow = (typeof ERASED_HOW)[number]

/** `row` as it was before. */
export type Erased = { row: Row; how: ErasedHow }

export type EraseOptions = {
  /** Whether to erase also what has not reached the office, and then never will. */
  undelivered: boolean
  /** Whether to keep the records of having agreed to text messages. */
  keepConsent: boolean
}

export type ErasePerson = (
  person: Contact,
  site: string | undefined,
  options: EraseOptions,
) => Promise<{ erased: Erased[]; unopened: number }>

/** Whether the ledger holds less of it than before. */
const holdsLess = ({ row, how }: Erased): boolean =>
  how === "erased" || (how === "consent_kept" && row.holds !== "consent")

/** States in which the office has it, or somebody has dealt with it. */
const DONE_WITH: readonly unknown[] = ["delivered", "handled"]

/**
 * Erases all that the ledger holds of somebody. What is in ServiceTitan stays there: its API has no way to delete a booking.
 *
 * Each booking is a commit of its own.
 *
 * @param scrub makes sure that what was erased is gone from the files too
 * @throws {PartlyErased} where the ledger could not be written once some of it was erased
 */
export const createErasePerson = (
  parts: PrivacyParts & { now: () => number; scrub: () => Promise<unknown> },
): ErasePerson => {
  const { database, keyring, sites, now, scrub } = parts
  const find = createFind(parts)

  const erase = async (row: Row, { undelivered, keepConsent }: EraseOptions): Promise<ErasedHow> => {
    if (!undelivered && !DONE_WITH.includes(row.state)) return "not_delivered"
    if (row.holds === "consent" && keepConsent) return "consent_kept"
    const site = String(row.site)
    const keys = await keyring.make(site)
    const country = countryOf(sites, site)
    const { left, statements } = erasing(row, { keyring, keys, country, keepConsent, now: now(), audited: true })
    const done = (await database.batch(statements)).at(-1)?.length
    if (!done) return "being_delivered"
    return left === "consent" ? "consent_kept" : "erased"
  }

  return async (person, site, options) => {
    const { rows, unopened } = await find(person, site)
    const erased: Erased[] = []
    try {
      for (const row of rows) erased.push({ row, how: await erase(row, options) })
    } catch (cause) {
      if (erased.some(holdsLess)) throw new PartlyErased(undefined, { cause })
      throw cause
    } finally {
      await scrub()
    }
    return { erased, unopened }
  }
}
