import { countryCode, LANGUAGES } from "@porchlight/shared"
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

/**
 * Whether two texts name one country, each by its code or by a name that it has in a language that we speak, whatever its accents,
 * dots and capitals: `USA`, `Estados Unidos`, `EE. UU.`, `Etats-Unis`.
 *
 * Not for telephone numbers: what they are known by has to stay as it is, or nobody would be found by theirs any more.
 */
export const isSameCountry = (one: string, other: string): boolean => {
  if (one === other) return true
  const code = codeOf(one)
  return code !== undefined && code === codeOf(other)
}

const codeOf = (country: string) => isoCountry(country) ?? codesBySpokenName().get(letters(country))

let codes: Map<string, CountryCode> | undefined

/** Made at the first need: nearly every site is in a country that is known by its short name. */
const codesByName = () => {
  if (codes === undefined) {
    const names = new Intl.DisplayNames(["en"], { type: "region" })
    codes = new Map(getCountries().map((code) => [(names.of(code) ?? code).toUpperCase(), code]))
  }
  return codes
}

let spokenNames: Map<string, CountryCode | undefined> | undefined

/** Long names and short ones. One that is two countries' in different languages is none's. */
const codesBySpokenName = () => {
  if (spokenNames !== undefined) return spokenNames
  spokenNames = new Map()
  for (const language of LANGUAGES) {
    for (const style of ["long", "short"] as const) {
      const names = new Intl.DisplayNames(language, { type: "region", style })
      for (const code of getCountries()) {
        const name = letters(names.of(code) ?? code)
        spokenNames.set(name, spokenNames.has(name) && spokenNames.get(name) !== code ? undefined : code)
      }
    }
  }
  return spokenNames
}

/** `États-Unis` as `ETATSUNIS`. */
const letters = (name: string) => name.normalize("NFD").replace(/\P{L}/gu, "").toUpperCase()
