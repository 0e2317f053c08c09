import { countryCode } from "@porchlight/shared"
import { getCountryCallingCode, type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/min"
import { isoCountry } from "./countries.ts"

/** A telephone number as ServiceTitan takes it best: ten digits in North America, E.164 elsewhere. */
type OfficePhone = { value: string; extension?: string }

/**
 * @param typed as a person wrote it, with or without a country code or an extension
 * @param country of the site: a number without a country code is one of this country
 * @returns undefined if it can't be read as a number of a possible length
 */
export const toOfficePhone = (typed: string, country: string): OfficePhone | undefined => {
  const tenDigits = asUsual(typed, country)
  if (tenDigits !== undefined) return { value: tenDigits }
  const number = read(typed, country)
  if (!number?.isPossible()) return undefined
  const value = number.countryCallingCode === "1" ? number.nationalNumber : number.number
  return number.ext ? { value, extension: number.ext } : { value }
}

/**
 * By what a number is known again, however it was written: E.164 without an extension, else its digits.
 *
 * @returns undefined where there is no digit in it
 */
export const toKnownPhone = (typed: string, country: string): string | undefined => {
  const tenDigits = asUsual(typed, country)
  if (tenDigits !== undefined) return `+1${tenDigits}`
  const number = read(typed, country)
  return number?.isPossible() ? number.number : ascii(typed).replace(/\D/g, "") || undefined
}

/**
 * Whether a number can be complete: its length is one that its country has. Of a country that is not known here nothing
 * can be said against a number without a country code.
 */
export const isPossiblePhone = (typed: string, country: string): boolean =>
  toOfficePhone(typed, country) !== undefined ||
  (isoCountry(country) === undefined && !ascii(typed).trim().startsWith("+"))

/** The site's own number, for `tel:` (E.164) and as people of its country write it; undefined if it is not possible. */
export const toSitePhone = (typed: string, country: string): { phone: string; display: string } | undefined => {
  const number = read(typed, country)
  if (!number?.isPossible()) return undefined
  const code = isoCountry(country)
  const domestic = code !== undefined && number.countryCallingCode === getCountryCallingCode(code)
  return { phone: number.number, display: domestic ? number.formatNational() : number.formatInternational() }
}

const USUAL = /^\(?([2-9]\d\d)\)?[ .-]?(\d{3})[ .-]?(\d{4})$/

/**
 * The ten digits of a number as nearly everybody in the United States and Canada writes it. There the library's tables have
 * nothing to add, and to ask them takes longer than all else that is done to check a booking.
 */
const asUsual = (typed: string, country: string): string | undefined =>
  countryCode(country) && USUAL.exec(typed)?.slice(1).join("")

const read = (typed: string, country: string): PhoneNumber | undefined => {
  const defaultCountry = isoCountry(country)
  return parsePhoneNumberFromString(ascii(typed), { extract: false, ...(defaultCountry && { defaultCountry }) })
}

/** Digits of any script as ASCII, and the middle dot that some countries group with as a blank: the library knows fewer. */
const ascii = (typed: string) => typed.replaceAll("\u00b7", " ").replace(/\p{Nd}/gu, digitOf)

/** Unicode keeps the decimal digits of each script together and in order, so a digit's value is its place in that run. */
const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((code - zero) % 10)
}
