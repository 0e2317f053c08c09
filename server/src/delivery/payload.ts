import type { Address, Booking } from "@porchlight/shared"
import type { StoredBooking } from "../intake/stored-booking.ts"
import type { ContactCreate, CreateBooking } from "../servicetitan/types.ts"
import { campaignFor } from "../sites/campaigns.ts"
import type { Site } from "../sites/site.ts"
import { toCrmAddress } from "./payload/address.ts"
import { contactsOf } from "./payload/contacts.ts"
import type { OptionalPart } from "./payload/optional-part.ts"
import { plainPunctuation } from "./payload/plain-punctuation.ts"
import { startOf } from "./payload/start.ts"
import { summaryOf } from "./payload/summary.ts"

export type { OptionalPart } from "./payload/optional-part.ts"

/** A stored booking, or one whose address is not whole: it can't be sent as an address, but must not be lost. */
export type BookingToSend = Omit<StoredBooking, "booking"> & {
  booking: Omit<Booking, "address"> & { address?: Partial<Address> | undefined }
}

/** What ServiceTitan is sent: the booking with its first contact, then each further contact on its own. */
export type Payload = { create: CreateBooking; furtherContacts: ContactCreate[] }

/**
 * Maps a stored booking to what ServiceTitan takes.
 *
 * @param now milliseconds since the epoch; the booking starts later than this
 * @param leaveOut parts that ServiceTitan refused: they are told in the summary instead
 */
export const toCreateBooking = (
  stored: BookingToSend,
  site: Site,
  now: number,
  leaveOut: ReadonlySet<OptionalPart> = new Set(),
): Payload => {
  const { reference, receivedAt, booking } = stored
  const send = <T>(part: OptionalPart, value: T): T | undefined => (leaveOut.has(part) ? undefined : value)

  const service = site.services.find(({ id }) => id === booking.service)
  const wholeAddress = booking.address && toCrmAddress(booking.address, site.country)
  const [firstContact, ...furtherContacts] = contactsOf(booking, site.country)
  const wanted = {
    campaign: campaignFor(site.campaigns, booking.attribution),
    office: service?.office,
    priority: service?.priority,
    customerType: booking.customerType && CUSTOMER_TYPES[booking.customerType],
  }
  const start = startOf(booking.preferred, site, now)

  const address = send("address", wholeAddress)
  const contact = send("contacts", firstContact)
  const campaignId = send("campaign", wanted.campaign)
  const priority = send("priority", wanted.priority)
  const customerType = send("customerType", wanted.customerType)

  const create: CreateBooking = {
    source: plainPunctuation(site.source),
    name: plainPunctuation(booking.name),
    summary: summaryOf({}, site),
    // Only who says so is new: true for everybody would count old customers as won.
    isFirstTimeClient: booking.returning === false,
    externalId: reference,
    start: start.at,
    ...(address && { address }),
    ...(contact && { contacts: [contact] }),
  }
  return { create, furtherContacts }
}

const CUSTOMER_TYPES = { residential: "Residential", commercial: "Commercial" } as const
