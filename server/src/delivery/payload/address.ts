import type { Address } from "@porchlight/shared"
import type { CrmAddress } from "../../servicetitan/types.ts"
import { isSameCountry } from "../../sites/countries.ts"
import { plainPunctuation } from "./plain-punctuation.ts"

/**
 * An address as ServiceTitan takes it: whole. Undefined if a part is missing: then it can only be written down.
 *
 * The site's own country stands there as its office writes it, whatever the visitor calls it: the office knows it by that.
 */
export const toCrmAddress = (address: Partial<Address>, country: string): CrmAddress | undefined => {
  const { street, unit, city, state, zip, country: given } = plain(address)
  if (!street || !city || !state || !zip) return undefined
  const abroad = given && !isSameCountry(given, country)
  return { street, ...(unit && { unit }), city, state, zip, country: abroad ? given : plainPunctuation(country) }
}

export const isWhole = (address: Partial<Address>): boolean => toCrmAddress(address, "") !== undefined

/** An address on one line, with whatever there is of it. */
export const addressLine = (address: Partial<Address>): string => {
  const { street, unit, city, state, zip, country } = plain(address)
  const stateAndZip = [state, zip].filter(Boolean).join(" ")
  return [street, unit, city, stateAndZip, country].filter(Boolean).join(", ")
}

const plain = ({ street = "", unit = "", city = "", state = "", zip = "", country = "" }: Partial<Address>) => ({
  street: tidy(street),
  unit: tidy(unit),
  city: tidy(city),
  state: tidy(state),
  zip: tidy(zip),
  country: tidy(country),
})

const tidy = (text: string) => plainPunctuation(text).trim()
