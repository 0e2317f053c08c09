import type { ContactCreate, CreateBooking } from "../servicetitan/types.ts"
import { campaignFor } from "../sites/campaigns.ts"
import type { Site } from "../sites/site.ts"
import { toCrmAddress } from "./payload/address.ts"
import type { BookingToSend } from "./payload/booking-to-send.ts"
import { contactsOf } from "./payload/contacts.ts"
import { furtherContact, type LeftOut } from "./payload/left-out.ts"
import { OPTIONAL_PARTS, type OptionalPart } from "./payload/optional-part.ts"
import { plainPunctuation } from "./payload/plain-punctuation.ts"
import { startOf } from "./payload/start.ts"
import { summaryOf } from "./payload/summary.ts"

export { furtherContact, isLeftOut } from "./payload/left-out.ts"
export { type OptionalPart, optionalPartsOf } from "./payload/optional-part.ts"

/** What ServiceTitan is sent: the booking with its first contact, then each further contact on its own. */
export type Payload = { create: CreateBooking; furtherContacts: ContactCreate[] }

/**
 * Maps a stored booking to what ServiceTitan takes.
 *
 * @param now milliseconds since the epoch; the booking starts later than this
 * @param leaveOut what ServiceTitan refused: it is told in the summary instead. A contact that could not be added stays in
 *   its place among `furtherContacts`.
 */
export const toCreateBooking = (
  stored: BookingToSend,
  site: Site,
  now: number,
  leaveOut: ReadonlySet<LeftOut> = new Set(),
): Payload => {
  const { booking, reference } = stored
  const parts = partsOf(booking, site)
  const start = startOf(booking.preferred, site, now)
  const [firstContact, ...furtherContacts] = contactsOf(booking, site.country)
  const sends = (part: OptionalPart) => !leaveOut.has(part)
  const refusedContacts = furtherContacts.filter((_, index) => leaveOut.has(furtherContact(index)))
  const addressSent = parts.address !== undefined && sends("address")

  const create: CreateBooking = {
    source: plainPunctuation(site.source),
    name: plainPunctuation(booking.name),
    summary: summaryOf(stored, site, {
      start,
      address: addressSent ? undefined : booking.address,
      contacts: [...(firstContact && !sends("contacts") ? [firstContact] : []), ...refusedContacts],
      refused: [
        ...refusedInWords({ ...parts, firstContact }, leaveOut),
        ...(refusedContacts.length > 0 ? ["a further contact"] : []),
      ],
    }),
    // Only who says so is new: true for everybody would count old customers as won.
    isFirstTimeClient: booking.returning === false,
    externalId: reference,
    start: start.at,
    ...(addressSent && { address: parts.address }),
    ...(firstContact && sends("contacts") && { contacts: [firstContact] }),
    ...(sends("customerType") && parts.customerType && { customerType: parts.customerType }),
    ...(sends("campaign") && parts.campaign && { campaignId: parts.campaign }),
    ...(sends("office") && parts.office),
    ...(sends("priority") && parts.priority && { priority: parts.priority }),
  }
  return { create, furtherContacts }
}

/** What of a booking has a field of its own at ServiceTitan and is optional there. */
const partsOf = (booking: BookingToSend["booking"], site: Site) => {
  const service = site.services.find(({ id }) => id === booking.service)
  return {
    address: booking.address && toCrmAddress(booking.address, site.country),
    campaign: campaignFor(site.campaigns, booking.attribution),
    office: service?.office,
    priority: service?.priority,
    customerType: booking.customerType && CUSTOMER_TYPES[booking.customerType],
  }
}

type Parts = ReturnType<typeof partsOf>

/** The parts that were refused, each with what it would have said. */
const refusedInWords = (
  {
    address,
    firstContact,
    office,
    campaign,
    priority,
    customerType,
  }: Parts & { firstContact?: ContactCreate | undefined },
  leaveOut: ReadonlySet<LeftOut>,
): string[] => {
  const words: Record<OptionalPart, string | undefined | false> = {
    address: address && "the address",
    contacts: firstContact && "the first contact",
    campaign: campaign !== undefined && `campaign ${campaign}`,
    office: office && `job type ${office.jobTypeId} with business unit ${office.businessUnitId}`,
    priority: priority && `priority ${priority}`,
    customerType: customerType && `customer type ${customerType}`,
  }
  return OPTIONAL_PARTS.flatMap((part) => (leaveOut.has(part) && words[part]) || [])
}

const CUSTOMER_TYPES = { residential: "Residential", commercial: "Commercial" } as const
