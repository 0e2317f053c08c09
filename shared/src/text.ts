import { countryCode } from "./country.ts"

/**
 * Characters that no person types into a form and that could hide or reorder what the office reads:
 * controls, lone surrogates, and the bidirectional overrides and isolates (Unicode UAX #9).
 * A line break or tab is fine in a text of several lines, and only there.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/gu

/**
 * Marks that nobody sees. A number or a name that is copied from an address book or a messenger often has marks around it that set a
 * direction (UAX #9: `\u202a512 555 0143\u202c`). Text from a web page or a document may have inside it what says where a line may
 * break (soft hyphen, zero-width space) or may not (word joiner, and the byte order mark that was used for that). Without them the
 * text reads the same.
 */
const UNSEEN_MARKS = /[\p{Bidi_Control}\u00ad\u200b\u2060\ufeff]/gu

/** Tabs and line breaks, with those that word processors use (UAX #14). */
const BREAKS = /[\n\r\t\v\f\u0085\u2028\u2029]/g

/** Nothing but blanks and invisible characters. */
const NOTHING_TO_SEE = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** Whatever looks like a blank: tables are copied with tabs between their cells, web pages with no-break spaces. */
const BLANKS = /[\t\p{Zs}]/gu

/** ASCII as the input methods of Chinese and Japanese write it, each sign as wide as one of theirs: `７８７０１`. */
const WIDE = /[\uff01-\uff5e]/g

/** The digits of Arabic and of Persian keyboards. The last four bits of each are its value. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** What was typed or pasted, as it was meant: trimmed, without invisible marks, and with ordinary blanks, digits and signs only. */
export const tidy = (value: string) =>
  value
    .replace(UNSEEN_MARKS, "")
    .replace(BLANKS, " ")
    .replace(WIDE, (sign) => sign.normalize("NFKC"))
    .replace(ARABIC_DIGITS, (digit) => `${digit.charCodeAt(0) & 15}`)
    .trim()

/** Whether there is anything to read in it. */
export const isVisible = (value: string) => !NOTHING_TO_SEE.test(value)

/** A line without the characters that no person types. */
export const cleanLine = (value: string) => value.replace(HIDDEN, "")

export const isCleanLine = (value: string) => cleanLine(value) === value
export const isCleanText = (value: string) => isCleanLine(value.replace(BREAKS, " "))

/**
 * A phone number as people write it: digits with the usual punctuation, perhaps followed by an extension. Between digits the
 * hyphen's key gives some Japanese input methods a long vowel mark (`\u30fc`), and others a minus sign (`\u2212`).
 */
const PHONE =
  /^\+?[\p{Nd}\s()./\-\u2010-\u2015\u2212\u30fc\u00b7]+(?:[\s,;]*(?:x|ext|extn|extension|#)[\s.:]*\p{Nd}{1,7})?$/iu
const EXTENSION = /(?:x|ext|extn|extension|#).*$/iu

/**
 * Whether this reads as a phone number that somebody could dial: 7 to 15 digits (E.164) before any extension.
 * Whether it is complete for its country is a question for {@link isPhoneOf}, and in full for the server.
 */
export const isPhone = (value: string) => {
  if (!PHONE.test(value)) return false
  const digits = value.replace(EXTENSION, "").match(/\p{Nd}/gu)?.length ?? 0
  return digits >= 7 && digits <= 15
}

/**
 * What cannot be a number of the United States or Canada, however it is written: it has fewer or more than ten digits, besides a
 * leading 1. A number that begins with `+` or `0` is not judged, nor are the digits of an extension.
 */
const MISCOUNTED =
  /^[^+\p{Nd}]*(?:1[^+\p{Nd}]*)?[2-9](?:(?:[^+\p{Nd}]*\p{Nd}){0,8}|(?:[^+\p{Nd}ex#]*\p{Nd}){10,})\P{Nd}*$/iu

/** Whether a phone number can have as many digits as its country's have; of a country that we do not know, every number passes. */
export const isPhoneOf = (country: string, phone: string) => !countryCode(country) || !MISCOUNTED.test(phone)

/**
 * Whether this can be an email address. Wider than most patterns on purpose (plus signs, apostrophes, letters of
 * any script: RFC 6531), since an address refused in error is a customer turned away.
 */
const EMAIL = /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[^\s@"(),:;<>[\]\\.]+\.)+[^\s@"(),:;<>[\]\\.]{2,}$/u

export const isEmail = (value: string) => EMAIL.test(value) && !/^\.|\.\.|\.@/.test(value)

/** A postal code of any country: letters, digits, blanks and hyphens, with at least one letter or digit at each end. */
export const isPostalCode = (value: string) => /^[\p{L}\p{Nd}](?:[\p{L}\p{Nd} -]*[\p{L}\p{Nd}])$/u.test(value)

const POSTAL_CODE = {
  US: /^\d{5}(?:[- ]?\d{4})?$/,
  CA: /^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/i,
}

/** Whether a postal code has the shape of its country; of a country that we do not know, every code passes. */
export const isPostalCodeOf = (country: string, zip: string) => {
  const code = countryCode(country)
  return code === undefined || POSTAL_CODE[code].test(zip)
}

/** Whether this is a day that the calendar has, as `YYYY-MM-DD`. */
export const isCalendarDate = (value: string) =>
  // Some browsers read February 30 as March 2. Not by `toJSON`: Prototype, before 1.7, has another, with quotes in its answer.
  /^\d{4}-\d\d-\d\d$/.test(value) && value > "0001" && new Date(value).getUTCDate() === Number(value.slice(8))

/** Whether this begins as the address of a page. */
export const isWebAddress = (value: string) => /^https?:\/\/[^\s]+$/i.test(value)
