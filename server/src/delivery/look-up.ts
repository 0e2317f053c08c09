import type { BookingProviderClient } from "../servicetitan/client.ts"
import type { Outcome } from "../servicetitan/outcome.ts"
import type { ContactCreate } from "../servicetitan/types.ts"
import type { DeliveryEvent } from "./events.ts"

type Client = Pick<BookingProviderClient, "listBookings" | "listContacts">

/** Looks whether a create of unknown fate was carried out: our `externalId` is the only handle on it. */
export const lookUpBooking = async (client: Client, reference: string): Promise<DeliveryEvent> => {
  const outcome = await client.listBookings({ externalId: reference, sort: "+Id" })
  if (outcome.kind !== "made") return lookFailed(outcome)
  const found = outcome.value.data.find((booking) => booking.externalId === reference)
  return found ? { kind: "created", crmId: found.id } : { kind: "not_found" }
}

/**
 * Contacts have no handle of ours: one with the same type and value is the one that we sent. Capitals do not matter, since
 * an email address may be kept without them.
 */
export const lookUpContact = async (client: Client, crmId: string, contact: ContactCreate): Promise<DeliveryEvent> => {
  const outcome = await client.listContacts(crmId, { pageSize: 500 })
  if (outcome.kind !== "made") return lookFailed(outcome)
  const found = outcome.value.data.some(
    (there) => there.type === contact.type && there.value?.toLowerCase() === contact.value.toLowerCase(),
  )
  return found ? { kind: "contact_added" } : { kind: "not_found" }
}

const lookFailed = (outcome: Exclude<Outcome<unknown>, { kind: "made" }>): DeliveryEvent => ({
  kind: "look_failed",
  failure: outcome.kind === "refused" ? outcome.refusal : outcome.doubt,
})
