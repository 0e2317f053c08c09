import { countryCode } from "@porchlight/shared"
import { type CountryCode, getCountries, isSupportedCountry } from "libphonenumber-js/min"

/**
 * ISO 3166 code of a country given by its code or English name (`USA`, `Canada`, `MX`, `Mexico`); undefined if unknown.
 *
 * ServiceTitan takes a country as free text, so the configuration does too; telephone numbers need the code.
 */
export const isoCountry = (country: string): CountryCode | undefined => {
  const northern = countryCode(country)
  if (northern) return northern
  const upper = country.trim().toUpperCase()
  return isSupportedCountry(upper) ? upper : codesByName().get(upper)
}

let codes: Map<string, CountryCode> | undefined

/** Made at the first need: nearly every site is in a country that is known by its short name. */
const codesByName = () => {
  if (codes === undefined) {
    const names = new Intl.DisplayNames(["en"], { type: "region" })
    codes = new Map(getCountries().map((code) => [(names.of(code) ?? code).toUpperCase(), code]))
  }
  return codes
}
