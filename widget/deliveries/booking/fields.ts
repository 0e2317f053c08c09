import type { Booking } from "@porchlight/shared"

type Path = "name" | "phone" | "email" | `address.${"street" | "unit" | "city" | "state" | "zip"}` | "details"

type Field = {
  path: Path
  label: string
  read: (booking: Booking) => string | undefined
  /** How many lines it shows, where it may have several. */
  lines?: number
}

/** What an operator may correct, in the order in which it is read. */
export const FIELDS: readonly Field[] = [
  { path: "name", label: "Name", read: ({ name }) => name },
  { path: "phone", label: "Phone", read: ({ phone }) => phone },
  { path: "email", label: "Email", read: ({ email }) => email },
  { path: "address.street", label: "Street", read: ({ address }) => address?.street },
  { path: "address.unit", label: "Unit", read: ({ address }) => address?.unit },
  { path: "address.city", label: "City", read: ({ address }) => address?.city },
  { path: "address.state", label: "State", read: ({ address }) => address?.state },
  { path: "address.zip", label: "ZIP code", read: ({ address }) => address?.zip },
  { path: "details", label: "Details", read: ({ details }) => details, lines: 3 },
]

/** The booking with another text in one field. One that was emptied is left out; an address without any part is, too. */
export const withText = (booking: Booking, path: Path, text: string): Booking => {
  const [name, part] = path.split(".")
  if (part === undefined) return { ...booking, [path]: text || undefined }
  const address = { street: "", city: "", state: "", zip: "", ...booking.address, [part]: text }
  const { country, unit, ...rest } = address
  const isEmpty = !unit && Object.values(rest).every((each) => each === "")
  return { ...booking, [name ?? path]: isEmpty ? undefined : { ...address, unit: unit || undefined } }
}
