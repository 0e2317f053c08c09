import type { Booking } from "@porchlight/shared"

const ADDRESS_PARTS = ["street", "unit", "city", "state", "zip"] as const
type AddressPart = (typeof ADDRESS_PARTS)[number]
type OwnField = "name" | "phone" | "email" | "details"

/** One text of a booking that an operator may correct. */
type Field = {
  path: OwnField | `address.${AddressPart}`
  read: (booking: Booking) => string | undefined
  /** The booking with another text here. One that was emptied is left out; an address without any part is, too. */
  write: (booking: Booking, text: string) => Booking
  /** How many lines it shows, where it may have several. */
  lines?: number
}

const ofBooking = (path: OwnField): Field => ({
  path,
  read: (booking) => booking[path],
  write: (booking, text) => ({ ...booking, [path]: text || undefined }),
})

const ofAddress = (part: AddressPart): Field => ({
  path: `address.${part}`,
  read: ({ address }) => address?.[part],
  write: (booking, text) => {
    const address = { street: "", city: "", state: "", zip: "", ...booking.address, [part]: text }
    const isEmpty = ADDRESS_PARTS.every((each) => !address[each])
    return { ...booking, address: isEmpty ? undefined : { ...address, unit: address.unit || undefined } }
  },
})

/** What an operator may correct, in the order in which it is read. */
export const FIELDS: readonly Field[] = [
  ofBooking("name"),
  ofBooking("phone"),
  ofBooking("email"),
  ...ADDRESS_PARTS.map(ofAddress),
  { ...ofBooking("details"), lines: 3 },
]
